import { z } from 'zod'
import { defineValue } from '../../engine/model/ports.ts'

export const AgeBand = z.enum(['2-3', '3-4', '5-7', '8-12', 'all', '16+']).describe('Whom the film is for, as an age band in years')

export const Beat = z.object({
  name: z.string().min(1).describe('Short name of the beat, such as "first failure"'),
  from: z.number().int().min(1).describe('Number of the first scene of this beat'),
  to: z.number().int().min(1).describe('Number of the last scene of this beat'),
  purpose: z.string().min(1).describe('What the beat does for the story, in one sentence'),
})
export type Beat = z.infer<typeof Beat>

export const BriefFields = z.object({
  title: z.string().describe('Working title; may be empty'),
  logline: z.string().describe('The story in one sentence; may be empty when the answers tell it'),
  answers: z.record(z.string(), z.string()).describe('Answers to the questions of the form, by question id: hero, kind, flaw, wish, world, antagonist, power, ending, …'),
  language: z.string().min(2).describe('Language of the film as a BCP 47 tag, such as en or ru'),
  audience: AgeBand,
  nonVerbal: z.boolean().describe('True when nobody speaks: no dialogue, no narration'),
  style: z.string().describe('Look of the pictures, in words'),
})
export const Brief = defineValue('brief', 'Brief', BriefFields)
export type Brief = z.infer<typeof BriefFields>

export const LoreFields = z.object({
  title: z.string().min(1).describe('Name of this option, in a few words'),
  world: z.string().min(1).describe('The world: where and when, what it looks like, in two or three sentences'),
  rules: z.string().min(1).describe('What is possible and impossible here, and what power costs'),
  tone: z.string().min(1).describe('Tone of the telling, in a few words'),
  hero: z.string().min(1).describe('The hero: name, what they are, how they look, the flaw, the wish'),
  antagonist: z.string().min(1).describe('Who or what stands against the hero, and why; mild for small children'),
  motif: z.string().min(1).describe('A thing or image that returns through the film'),
})
export const Lore = defineValue('lore', 'Lore', LoreFields)
export type Lore = z.infer<typeof LoreFields>

export const NarrativeFields = z.object({
  title: z.string().min(1).describe('Title of the film'),
  logline: z.string().min(1).describe('The story in one sentence'),
  theme: z.string().min(1).describe('What the story is about underneath, in one sentence'),
  acts: z.array(z.object({
    title: z.string().min(1).describe('Title of the act'),
    summary: z.string().min(1).describe('What happens in the act, in two or three sentences'),
    from: z.number().int().min(1).describe('Number of the first scene of the act'),
    to: z.number().int().min(1).describe('Number of the last scene of the act'),
    mood: z.string().min(1).describe('Mood of the act, in one or two words'),
    palette: z.string().min(1).describe('Colour script of the act: two or three leading colours and one accent, in words, shared by all its pictures'),
  })).min(1).describe('The acts in order, covering all scenes without gap or overlap'),
  beats: z.array(Beat.extend({ summary: z.string().min(1).describe('What happens in this beat of this story') })).min(1)
    .describe('The beats in order, covering all scenes without gap or overlap'),
})
export const Narrative = defineValue('narrative', 'Narrative', NarrativeFields)
export type Narrative = z.infer<typeof NarrativeFields>

export const ComponentKind = z.enum(['character', 'location', 'prop'])
export type ComponentKind = z.infer<typeof ComponentKind>

export const Mention = z.object({
  name: z.string().min(1).describe('Name as written after @ in the text, the same everywhere'),
  kind: ComponentKind.describe('What it is'),
  line: z.string().describe('One line that introduces it where it is first met: what it is, looks, age, marks; empty later'),
  visual: z.string().optional().describe('How it looks, where the author fixed that: taken word for word'),
})
export type Mention = z.infer<typeof Mention>

export const SceneFields = z.object({
  title: z.string().min(1).describe('Short title of the scene'),
  beat: z.string().min(1).describe('Name of the beat the scene belongs to'),
  text: z.string().min(1).describe('What happens, concretely and visibly: place, time, who does what, light, mood; names with @'),
  time: z.enum(['dawn', 'morning', 'noon', 'afternoon', 'dusk', 'night']).describe('Time of day'),
  weather: z.enum(['clear', 'cloudy', 'rain', 'storm', 'snow', 'fog', 'wind', 'indoors']).describe('Weather, or indoors'),
  mood: z.string().min(1).describe('Emotional tone, in one or two words'),
  palette: z.string().describe('Colour script of the act the scene belongs to; follows from the narrative'),
  energy: z.number().min(0).max(1).describe('Intensity from 0 (still) to 1 (climax)'),
  mentions: z.array(Mention).describe('Every character, location and prop of the scene'),
  componentIds: z.array(z.string()).describe('Ids of the components the scene mentions; follows from the mentions'),
  placeIds: z.array(z.string()).describe('Ids of the locations and props among them: what the empty set is made of'),
  isScript: z.boolean().optional().describe('Whether the text is a script: each paragraph is a shot, each speech is said word for word'),
})
export const Scene = defineValue('scene', 'Scene', SceneFields)
export type Scene = z.infer<typeof SceneFields>
