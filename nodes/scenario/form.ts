import { z } from 'zod'
import { ComponentKind, SceneFields, ShotFields } from '../values/index.ts'

const { time, weather, mood } = SceneFields.shape
const Words = z.union([z.string(), z.number()]).transform(String)
/** One prompt, or several that each show it from another side: the first line of work is their sum. */
const Prompts = z.union([Words.transform((text) => [text]), z.array(Words)])

const Element = z.object({
  name: z.string().min(1),
  kind: z.union([ComponentKind, z.literal('background').transform(() => 'location' as const)]).optional(),
  type: z.string().optional(),
  line: Words.optional(),
  prompt: Prompts.optional(), reference_prompt: Prompts.optional(), reference_prompts: Prompts.optional(), description: Prompts.optional(),
})
export type Element = z.infer<typeof Element>

const Said = z.union([z.string().transform((text) => [{ speaker: '', text }]), z.array(z.union([z.object({ speaker: z.string(), text: Words }), z.record(z.string(), Words)]))
  .transform((list) => list.flatMap((one) => ('speaker' in one && 'text' in one ? [{ speaker: String(one.speaker), text: String(one.text) }] : Object.entries(one).map(([speaker, text]) => ({ speaker, text: String(text) })))))])

const ShotForm = z.union([
  z.string().min(1).transform((prompt) => ({ prompt })),
  z.object({
    prompt: Words.optional(), action: Words.optional(), description: Words.optional(),
    seconds: z.coerce.number().min(0.5).max(60).optional(), duration: z.coerce.number().min(0.5).max(60).optional(),
    size: ShotFields.shape.size.optional(), angle: ShotFields.shape.angle.optional(),
    say: Said.optional(), dialogue: Said.optional(), narration: Words.optional(),
  }),
])
export type ShotForm = z.infer<typeof ShotForm>

const SceneForm = z.object({
  title: Words.optional(), name: Words.optional(), location: z.string().optional(), time: time.optional(), weather: weather.optional(), mood: mood.optional(),
  text: Words.optional(), prompt: Words.optional(), description: Words.optional(),
  shots: z.array(ShotForm).optional(),
})
export type SceneForm = z.infer<typeof SceneForm>

const named = (value: unknown): unknown => (value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value).map(([name, one]) => (typeof one === 'string' ? { name, prompt: one } : { name, ...(one as object) })) : value)

/** A scenario as its author writes it: elements with their prompts, scenes with their shots. Elements may be a list, or a map by name. */
export const Scenario = z.object({
  title: Words.optional(), name: Words.optional(), logline: Words.optional(), description: Words.optional(), style: Words.optional(), language: z.string().optional(),
  elements: z.preprocess(named, z.array(Element)).optional(),
  characters: z.preprocess(named, z.array(Element)).optional(),
  backgrounds: z.preprocess(named, z.array(Element)).optional(),
  scenes: z.array(SceneForm).min(1),
})
export type Scenario = z.infer<typeof Scenario>
