import { z } from 'zod'
import { defineValue } from '../../engine/model/ports.ts'
import { Footage, Picture, Sound } from './media.ts'
import { ComponentKind } from './story.ts'

export const ComponentFields = z.object({
  name: z.string().min(1).describe('Name, the same in every text'),
  kind: ComponentKind,
  line: z.string().describe('One line that says what it is'),
  visual: z.string().min(1).describe('How it looks, concretely: species or build, colours, clothing or material, marks, size'),
  voice: z.string().describe('How it sounds when it speaks: age, pitch, temper; empty for locations and props'),
  own: Picture.optional().describe('A picture of one’s own that shows it; it is the reference picture then'),
  image: Picture.describe('Reference picture on a plain ground'),
})
export const Component = defineValue('component', 'Component', ComponentFields)
export type Component = z.infer<typeof ComponentFields>

export const StageFields = z.object({
  description: z.string().min(1).describe('The empty set: place, depth, light, set props; nobody in it'),
  image: Picture.describe('Picture of the empty set'),
})
export const StageShot = defineValue('stage', 'Stage shot', StageFields)
export type StageShot = z.infer<typeof StageFields>

/** Shot sizes from widest to closest; see CONVENTIONS of the field: EWS … ECU. */
export const ShotSize = z.enum(['extreme-wide', 'wide', 'full', 'medium-long', 'medium', 'medium-close', 'close', 'extreme-close', 'insert'])
export const ShotAngle = z.enum(['eye', 'high', 'low', 'birds-eye', 'worms-eye', 'dutch'])
export const Movement = z.enum(['static', 'pan-left', 'pan-right', 'tilt-up', 'tilt-down', 'push-in', 'pull-out', 'track-left', 'track-right', 'crane-up', 'crane-down', 'orbit-left', 'orbit-right', 'rack-focus', 'handheld'])
/** `dip` goes through the paper’s white, `fade` through black. */
export const Transition = z.enum(['cut', 'dissolve', 'fade', 'dip'])
export const Framing = z.enum(['plain', 'over-shoulder', 'point-of-view'])

/** Where a character stands in the frame: sides keep to one side of the line of action through a scene (180-degree rule). */
export const Staging = z.object({
  name: z.string().min(1).describe('Name of a character in frame'),
  side: z.enum(['left', 'centre', 'right']).describe('Where in the frame it is; the same side through the scene'),
  facing: z.enum(['left', 'right', 'camera', 'away']).describe('Where it looks; in an over-shoulder shot the near one looks away'),
  acting: z.string().describe('Its own pose and expression, in a few words'),
})
export type Staging = z.infer<typeof Staging>

export const Utterance = z.object({
  kind: z.enum(['dialogue', 'voiceover']).describe('Spoken in the picture, or over it'),
  speaker: z.string().min(1).describe('Name of the speaking component, or "Narrator"'),
  text: z.string().min(1).describe('The words'),
})
export type Utterance = z.infer<typeof Utterance>

export const ShotFields = z.object({
  action: z.string().min(1).describe('One completable action, concretely visible; names with @'),
  size: ShotSize.describe('Shot size'),
  angle: ShotAngle.describe('Camera angle'),
  movement: Movement.describe('The one camera move'),
  lens: z.number().int().min(8).max(400).describe('Focal length in mm (full frame)'),
  light: z.string().min(1).describe('Light and colour, in a few words'),
  expression: z.string().describe('Expression and pose of the main character; empty when nobody is in frame'),
  framing: Framing.describe('How the frame is composed: plain, over the shoulder of one towards the other, or as one character sees it'),
  staging: z.array(Staging).describe('Where each character in frame is, where it looks and how it acts, the one the shot is about first'),
  componentIds: z.array(z.string()).describe('Ids of the components in frame'),
  utterances: z.array(Utterance).describe('What is said during the shot, in order'),
  sound: z.string().describe('Sound effects and ambience; may be empty'),
  seconds: z.number().min(0.5).max(60).describe('Planned length in seconds'),
  transition: Transition.describe('How the shot is joined to the one before it: cut unless time or place changes'),
  image: Picture.describe('The picture of the shot'),
})
export const Shot = defineValue('shot', 'Shot', ShotFields)
export type Shot = z.infer<typeof ShotFields>

export const ClipFields = z.object({
  seconds: z.number().positive().describe('Length that was asked for, in seconds'),
  motion: z.string().describe('What moves, and the camera move; the picture itself is not restated'),
  footage: Footage,
})
export const Clip = defineValue('clip', 'Clip', ClipFields)
export type Clip = z.infer<typeof ClipFields>

export const Word = z.object({ text: z.string(), start: z.number().nonnegative(), end: z.number().nonnegative() }).describe('A word with its times in seconds')

export type Word = z.infer<typeof Word>

export const LineFields = z.object({
  speaker: z.string().min(1).describe('Who speaks'),
  text: z.string().min(1).describe('The words'),
  kind: Utterance.shape.kind,
  speakerIds: z.array(z.string()).describe('Id of the speaking component, in frame or not; empty for the narrator'),
  audio: Sound,
  words: z.array(Word).describe('Word times, where the provider gives them'),
})
export const Line = defineValue('line', 'Line', LineFields)
export type Line = z.infer<typeof LineFields>

export const SpeechFields = z.object({
  lines: z.array(LineFields.omit({ speakerIds: true }).extend({ start: z.number().nonnegative().describe('When the line starts, in seconds from the start of the shot') })).describe('The spoken lines of one shot'),
  seconds: z.number().nonnegative().describe('Length of all lines with the pauses between them, in seconds'),
})
export const Speech = defineValue('speech', 'Speech', SpeechFields)
export type Speech = z.infer<typeof SpeechFields>

export const MusicFields = z.object({
  audio: Sound,
  mood: z.string().describe('Mood of the bed, in words'),
})
export const Music = defineValue('music', 'Music', MusicFields)
export type Music = z.infer<typeof MusicFields>

/** What a segment shows: the clip, or what stands for a missing one. */
export const Shown = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('clip'), footage: Footage, seconds: z.number().positive().describe('How much of it is played, in seconds; its last picture is held after that') }),
  z.object({ kind: z.literal('still'), image: Picture, movement: Movement }),
  z.object({ kind: z.literal('slate'), words: z.string().describe('What the slate says') }),
])
export type Shown = z.infer<typeof Shown>

export const SegmentFields = z.object({
  frames: z.number().int().nonnegative().describe('Length in frames; 0 when the shot is left out'),
  shows: Shown.optional().describe('What is shown; absent when the shot is left out'),
  opening: Transition.describe('How the segment opens'),
  before: Shown.optional().describe('What the segment before ends on, where the opening comes from it'),
  captions: z.array(z.object({ start: z.number().int(), end: z.number().int(), lines: z.array(z.string()) })).describe('What is said, burned into the picture, with times in frames of the segment; empty for none'),
  reason: z.string().describe('Why it is not the clip; empty when it is'),
  footage: Footage.optional().describe('Picture of the shot, normalised for joining; absent when the shot is left out'),
})
export const Segment = defineValue('segment', 'Segment', SegmentFields)
export type Segment = z.infer<typeof SegmentFields>

export const FilmFields = z.object({
  title: z.string().describe('Title of the film'),
  video: Footage.describe('The film: H.264 and AAC in MP4'),
  poster: Picture.describe('Poster frame'),
  subtitles: z.object({ artifact: z.string(), mime: z.string(), bytes: z.number() }).optional().describe('Subtitles as WebVTT'),
  chapters: z.array(z.object({ title: z.string(), start: z.number(), end: z.number() })).describe('Chapters with times in seconds'),
  shots: z.number().int().describe('Number of shots'),
  shotTimes: z.array(z.object({ start: z.number(), end: z.number() })).describe('When each shot is seen, in seconds and in order; nothing long for one that is left out'),
  standIns: z.array(z.string()).describe('Which shots are stand-ins, and why, in words'),
  loudness: z.number().describe('Integrated loudness in LUFS'),
  truePeak: z.number().describe('True peak in dBTP'),
})
export const Film = defineValue('film', 'Film', FilmFields)
export type Film = z.infer<typeof FilmFields>
