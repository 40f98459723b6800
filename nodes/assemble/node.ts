import { z } from 'zod'
import { defineNode } from '../../engine/model/node-type.ts'
import { along, each, gives, one, previous } from '../../engine/model/ports.ts'
import { Brief, Clip, Film, Music, Narrative, Scene, Segment, Shot, Speech } from '../values/index.ts'

const even = (title: string) => z.number().int().min(16).max(7680).multipleOf(2).describe(title)

/**
 * `plan` decides what each shot's segment shows and for how many frames, from the clip, the picture and the length of the
 * speech; `run` only renders that decision, so a new wording that takes no longer encodes nothing; `gather` joins.
 */
export const assemble = defineNode({
  type: 'assemble',
  version: 4,
  title: 'Assemble',
  category: 'film',
  summary: 'Joins the shots into the film: pictures, voices, music, subtitles, titles and chapters. Without clips it makes the animatic.',
  params: z.object({
    width: even('Width of the film in pixels, an even number').default(1280),
    height: even('Height of the film in pixels, an even number').default(720),
    fps: z.number().int().min(10).max(60).default(24).describe('Frames per second'),
    missing: z.enum(['still', 'slate', 'skip', 'fail']).default('still').describe('What stands for a missing clip: its still picture with a camera move, a slate with words, nothing, or no film at all'),
    speechPad: z.number().min(0).max(5).default(0.4).describe('Seconds that a still stays after the last word'),
    titles: z.boolean().default(true).describe('Whether the film opens with its title and closes with an end card'),
    subtitle: z.string().max(120).default('').describe('A line under the title; empty for none'),
    endCard: z.string().max(200).default('The End').describe('Words of the end card; empty for none. The default is said in the language of the film where it is known'),
    credit: z.string().max(120).default('').describe('A line under the words of the end card; empty for none'),
    chapterCards: z.boolean().default(false).describe('Whether each scene opens with a card that names it'),
    actCards: z.boolean().default(false).describe('Whether each act opens with a card that names it: for long stories'),
    subtitles: z.boolean().default(true).describe('Whether the film carries subtitles of what is said'),
    captions: z.boolean().default(false).describe('Whether what is said is burned into the pictures: large in an upright film, for viewers without sound'),
    grade: z.enum(['none', 'soft', 'warm', 'cool']).default('none').describe('A gentle look over all shots, which brings pictures of several makers together'),
    clipSound: z.number().min(0).max(2).default(1).describe('How loud the clips’ own sound is (effects and ambience): 1 in balance with voices and music, 0 off'),
    loudness: z.number().min(-30).max(-9).default(-14).describe('Integrated loudness in LUFS: -14 for the web, -16 for children, -23 for broadcast'),
  }),
  inputs: {
    shots: each(Shot).orNone(),
    clips: along(Clip).orNone().optional(),
    /** The same wires as `clips` and `shots`: what a dissolve or fade comes from, also at a change of scene. */
    before: previous(Clip, { across: true }).orNone().optional(),
    shotBefore: previous(Shot, { across: true }).orNone().optional(),
    speech: along(Speech).orNone().optional(),
    /** The scene of each shot: a chapter begins where it changes. */
    sceneOf: along(Scene).orNone().optional(),
    music: one(Music).orNone().optional(),
    narrative: one(Narrative).optional(),
    brief: one(Brief).optional(),
  },
  outputs: {
    film: gives.one(Film, { by: 'gather' }),
    segments: gives.many(Segment, { made: ['footage'], hidden: true }),
  },
  needs: {},
  expects: 1,
  heavy: ['run', 'gather'],
  reads: {
    plan: {
      params: ['width', 'height', 'fps', 'missing', 'speechPad', 'titles', 'captions'],
      shots: ['action', 'image', 'movement', 'seconds', 'transition'],
      clips: ['footage', 'seconds'],
      before: ['footage', 'seconds'],
      shotBefore: ['image', 'movement'],
      speech: ['seconds', 'lines'],
      brief: ['audience'],
    },
    run: { params: ['width', 'height', 'fps', 'grade'], part: ['frames', 'shows', 'opening', 'before', 'captions'] },
    gather: {
      params: ['width', 'height', 'fps', 'missing', 'titles', 'subtitle', 'endCard', 'credit', 'chapterCards', 'actCards', 'subtitles', 'grade', 'clipSound', 'loudness'],
      parts: ['frames', 'shows', 'opening', 'captions', 'reason', 'footage'],
      shots: ['image', 'size', 'expression'],
      clips: ['seconds'],
      speech: ['lines'],
      sceneOf: ['title', 'text', 'energy'],
      music: ['audio'],
      narrative: ['title', 'acts'],
      brief: ['title', 'audience', 'language'],
    },
  },
})
