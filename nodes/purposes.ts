import { z } from 'zod'
import { AgeBand, Beat, BriefFields, ComponentFields, ComponentKind, LoreFields, Mention, NarrativeFields, SceneFields, ShotFields, StageFields } from './values/index.ts'

/**
 * What each text call is given and what it must answer: one entry per purpose. Nodes build the context, adapters
 * send it, the offline writer reads it; both sides parse with these schemas, so neither can drift.
 */

const Tale = z.object({ brief: BriefFields.omit({ style: true }), seedWords: z.string().describe('Note of the reviewer on an earlier take; usually empty') })

export const LoresContext = Tale.extend({ count: z.number().int() })
export const LoresAnswer = z.object({ options: z.array(LoreFields).min(1).describe('Truly different options') })

export const NarrativesContext = Tale.extend({
  lore: LoreFields,
  count: z.number().int(),
  sceneCount: z.number().int(),
  beats: z.array(Beat).describe('The structure to follow exactly, with its ranges of scenes; empty for a free structure'),
})
export const NarrativesAnswer = z.object({ options: z.array(NarrativeFields).min(1).describe('Truly different ways to tell the story') })

const MentionDraft = Mention.omit({ visual: true })
export const SceneDraft = SceneFields.omit({ componentIds: true, placeIds: true, palette: true, isScript: true })
  .extend({ mentions: z.array(MentionDraft).describe(SceneFields.shape.mentions.description ?? '') })
export type SceneDraft = z.infer<typeof SceneDraft>
export const ScenesContext = Tale.extend({ lore: LoreFields.optional(), narrative: NarrativeFields, sceneCount: z.number().int() })
export const ScenesAnswer = z.object({ scenes: z.array(SceneDraft).min(1).describe('All scenes, in order') })

export const ComponentContext = z.object({
  name: z.string(), kind: ComponentKind, line: z.string(),
  world: z.string(), tone: z.string(), audience: AgeBand, seedWords: z.string(),
})
export const ComponentAnswer = ComponentFields.pick({ visual: true, voice: true })

const Named = z.object({ name: z.string(), kind: ComponentKind, visual: z.string() })
export const StageContext = z.object({
  scene: SceneFields.pick({ title: true, text: true, time: true, weather: true, mood: true }),
  places: z.array(Named).describe('The scene’s locations and set props'), seedWords: z.string(),
})
export const StageAnswer = StageFields.pick({ description: true })

export const ShotDraft = ShotFields.omit({ image: true, componentIds: true }).extend({
  names: z.array(z.string()).describe('Names of the components in frame, from the given list; include the speaker when seen'),
})
export type ShotDraft = z.infer<typeof ShotDraft>
export const ShotsContext = z.object({
  scene: SceneFields.pick({ title: true, beat: true, text: true, time: true, weather: true, mood: true, energy: true }),
  components: z.array(z.object({ name: z.string(), kind: ComponentKind })),
  count: z.number().int().describe('How many shots to make of the scene'),
  language: z.string(), audience: AgeBand, nonVerbal: z.boolean(),
  minSeconds: z.number(), maxSeconds: z.number(), seedWords: z.string(),
})
export const ShotsAnswer = z.object({ shots: z.array(ShotDraft).min(1).describe('The shots of the scene, in order') })

export const SoftenContext = z.object({ prompt: z.string(), reason: z.string() })
export const SoftenAnswer = z.object({ prompt: z.string().min(1).describe('The same picture in words no moderator objects to') })

export const StyleContext = z.object({ style: z.string(), audience: AgeBand, emphasis: z.string(), world: z.string(), tone: z.string(), seedWords: z.string() })
export const StyleAnswer = z.object({ style: z.string().describe('The look of the whole film in one paragraph of what can be seen') })

export const PURPOSES = {
  lores: { context: LoresContext, answer: LoresAnswer },
  narratives: { context: NarrativesContext, answer: NarrativesAnswer },
  scenes: { context: ScenesContext, answer: ScenesAnswer },
  component: { context: ComponentContext, answer: ComponentAnswer },
  stage: { context: StageContext, answer: StageAnswer },
  shots: { context: ShotsContext, answer: ShotsAnswer },
  style: { context: StyleContext, answer: StyleAnswer },
  soften: { context: SoftenContext, answer: SoftenAnswer },
} as const
export type TextPurpose = keyof typeof PURPOSES
