import { implement } from '../capabilities.ts'
import { depictShot } from '../story/depict.ts'
import { noted } from '../story/tale.ts'
import { lastFrame } from './last-frame.ts'
import { clipSeconds } from './length.ts'
import { videoNode } from './node.ts'
import { motionPrompt } from './prompts.ts'

/** Fixes length and motion without a call, then films; the footage has the size of the shot's picture. */
export const video = implement(videoNode, {
  plan: ({ params: { durations }, shots: shot, speech }) => ({
    clips: [{ id: '', value: { seconds: clipSeconds(shot.seconds, speech?.seconds ?? 0, durations), motion: motionPrompt(shot) } }],
  }),
  run: async ({ params: { fps }, part, shots: shot, scenes: scene, stages: stage, components = [], brief, before }, ctx) => {
    const footage = await ctx.video({
      prompt: ctx.prompt(noted(part.motion, ctx.take.note)),
      image: before ? await lastFrame(before.footage, ctx) : shot.image,
      depiction: depictShot({ shot, scene, stage, components }),
      movement: shot.movement,
      sound: shot.sound,
      seconds: part.seconds,
      fps,
      width: shot.image.width,
      height: shot.image.height,
      style: brief?.style ?? '',
    })
    return { clips: { footage } }
  },
})
