import { describe, expect, it } from 'vitest'
import { aBrief, aComponent, aShot, aStage, picture, someScenes } from '../testing/samples.ts'
import { call, scripted } from '../testing/scripted.ts'
import type { Clip } from '../values/index.ts'
import { shotImages } from '../shot-images/run.ts'
import { videoNode } from './node.ts'
import { video } from './run.ts'

const [scene] = someScenes(1, [])
const plan = async (more: Record<string, unknown>) => (await call<{ clips: { id: string; value: Omit<Clip, 'footage'> }[] }>(video, 'plan', { shots: aShot(), ...more }, scripted())).clips[0]

describe('Video', () => {
  it.each([
    ['as planned', 4, undefined, [], 4],
    ['up to the next half second', 4.2, undefined, [], 4.5],
    ['as long as the speech and a pad', 3, 4.1, [], 5],
    ['no pad where nothing is said', 3, 0, [], 3],
    ['snapped to what the model makes', 4, 4.6, [5, 10], 10],
  ])('lasts %s', async (_, seconds, speech, durations, expected) => {
    const part = await plan({ params: { durations }, shots: aShot({ seconds }), speech: speech === undefined ? undefined : { seconds: speech } })
    expect(part).toMatchObject({ id: '', value: { seconds: expected } })
  })
  it('fails loudly when no length fits', async () => {
    await expect(plan({ params: { durations: [5] }, shots: aShot({ seconds: 6 }) })).rejects.toMatchObject({ code: 'unsupported', message: expect.stringContaining('6 seconds; the longest') })
  })
  it('prompts motion and one camera move, not the look', async () => {
    const part = await plan({})
    expect(part?.value.motion).toBe('Rowan lifts Brass Lantern. Expression: hopeful. The action happens once and ends at rest. The camera pushes in slowly on a dolly and stops closer to the subject.')
  })
  it('films what the picture showed, in its size', async () => {
    const input = { shots: aShot({ image: picture(1920, 1080) }), scenes: scene, stages: aStage(), components: [aComponent('Rowan')], brief: aBrief() }
    const ctx = scripted()
    await call(video, 'run', { ...input, part: { seconds: 4.5, motion: 'Rowan turns.' } }, ctx)
    await call(shotImages, 'run', { ...input, part: input.shots }, ctx)
    const [request] = ctx.asked.video
    expect(request).toMatchObject({ prompt: 'Rowan turns.', seconds: 4.5, width: 1920, height: 1080, movement: 'push-in', style: 'cut paper', fps: 24 })
    expect(request?.depiction).toEqual(ctx.asked.image[0]?.depiction)
  })
  it('needs only the shots, and never their words', async () => {
    const ctx = scripted()
    await call(video, 'run', { shots: aShot(), part: { seconds: 3, motion: 'x' } }, ctx)
    expect(ctx.asked.video[0]?.depiction).toMatchObject({ time: 'noon', figures: [] })
    expect(JSON.stringify(videoNode.reads)).not.toContain('utterances')
  })
})
