import { z } from 'zod'
import { ArtifactRef } from '../../engine/model/artifact.ts'

const Box = z.object({
  x: z.number(), y: z.number(), width: z.number(), height: z.number(),
}).describe('Rectangle in pixels of the picture, from its top left corner')

/** How another take is framed beside what the shot asks for: so many times as near, and so much to the right, as a share of what is seen. */
export const Reframing = z.object({ zoom: z.number().positive(), right: z.number() })
export type Reframing = z.infer<typeof Reframing>

/** What is where in a picture, for later checks (framing, counts, safe areas). */
export const Layout = z.object({
  characters: z.array(z.object({ name: z.string(), box: Box, face: Box.optional() })).describe('Characters in frame, with their boxes and faces'),
  props: z.array(z.object({ name: z.string(), box: Box })).describe('Props in frame'),
  reframing: Reframing.optional().describe('How this take is framed anew, so that its clip is framed alike'),
})
export type Layout = z.infer<typeof Layout>

export const Picture = ArtifactRef.extend({
  width: z.number().int().positive().describe('Width in pixels'),
  height: z.number().int().positive().describe('Height in pixels'),
  layout: Layout.optional().describe('What is where in the picture, where the maker knows it'),
}).describe('A still picture')
export type Picture = z.infer<typeof Picture>

export const Sound = ArtifactRef.extend({
  seconds: z.number().nonnegative().describe('Length in seconds'),
}).describe('A piece of sound')
export type Sound = z.infer<typeof Sound>

export const Footage = ArtifactRef.extend({
  seconds: z.number().positive().describe('Length in seconds'),
  width: z.number().int().positive().describe('Width in pixels'),
  height: z.number().int().positive().describe('Height in pixels'),
  fps: z.number().positive().describe('Frames per second'),
  hasSound: z.boolean().describe('Whether the footage has a sound track'),
}).describe('Moving pictures')
export type Footage = z.infer<typeof Footage>
