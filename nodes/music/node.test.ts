import { describe, expect, it } from 'vitest'
import { call, scripted } from '../testing/scripted.ts'
import { music } from './run.ts'

const run = async (scenes: { mood: string; energy: number }[], more: Record<string, unknown> = {}) => {
  const ctx = scripted()
  const made = await call<{ music: { mood: string } }>(music, 'run', { scenes, ...more }, ctx)
  return { made, request: ctx.asked.music[0] }
}

describe('Music', () => {
  it('follows the moods of the scenes, neighbours of one mood as one stretch', async () => {
    const { made, request } = await run([{ mood: 'sad', energy: 0.2 }, { mood: 'Sad', energy: 0.4 }, { mood: 'hopeful', energy: 0.6 }, { mood: 'sad', energy: 0.1 }], { params: { seconds: 90 }, narrative: { title: 'The Lantern', logline: 'A fox lights a harbour.', acts: [] } })
    expect(request).toMatchObject({ seconds: 90, title: 'The Lantern', world: 'A fox lights a harbour.' })
    expect(request?.arc.map(({ mood, share }) => [mood, share])).toEqual([['sad', 0.5], ['hopeful', 0.25], ['sad', 0.25]])
    expect(request?.arc[0]?.energy).toBeCloseTo(0.3)
    expect(made.music.mood).toBe('sad, hopeful')
  })
  it('knows the beat and the act of each stretch, and parts one mood where an act ends', async () => {
    const acts = [{ from: 1, to: 2 }, { from: 3, to: 3 }]
    const { request } = await run([{ mood: 'sad', energy: 0.2 }, { mood: 'sad', energy: 0.2 }, { mood: 'sad', energy: 0.2 }].map((scene) => ({ ...scene, beat: 'first failure' })), { narrative: { title: 'x', logline: 'y', acts } })
    expect(request?.arc.map(({ beat, act }) => [beat, act])).toEqual([['first failure', 0], ['first failure', 1]])
  })
  it('is as long as the planned film with its cards, in steps of five seconds', async () => {
    const scenes = [{ mood: 'sad', energy: 0.2 }]
    expect((await run(scenes)).request?.seconds).toBe(60)
    expect((await run(scenes, { shots: [{ seconds: 4 }, undefined, { seconds: 12.5 }] })).request?.seconds).toBe(25)
    expect((await run(scenes, { shots: [{ seconds: 4 }], params: { seconds: 90 } })).request?.seconds).toBe(90)
  })
  it('is gentle for small children', async () => {
    const scenes = [{ mood: 'sad', energy: 0.2 }]
    expect((await run(scenes, { brief: { audience: '3-4' } })).request?.gentle).toBe(true)
    expect((await run(scenes, { brief: { audience: 'all' } })).request).not.toHaveProperty('gentle')
  })
  it('shares the whole length', async () => {
    const { request } = await run(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((mood) => ({ mood, energy: 0.5 })))
    expect(request?.arc.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
  })
  it('is calm where there is no scene', async () => {
    expect((await run([])).request?.arc).toEqual([{ share: 1, mood: 'calm', energy: 0.3 }])
  })
})
