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
    const { made, request } = await run([{ mood: 'sad', energy: 0.2 }, { mood: 'Sad', energy: 0.4 }, { mood: 'hopeful', energy: 0.6 }, { mood: 'sad', energy: 0.1 }], { params: { seconds: 90 }, narrative: { title: 'The Lantern' } })
    expect(request).toMatchObject({ seconds: 90, title: 'The Lantern' })
    expect(request?.arc.map(({ mood, share }) => [mood, share])).toEqual([['sad', 0.5], ['hopeful', 0.25], ['sad', 0.25]])
    expect(request?.arc[0]?.energy).toBeCloseTo(0.3)
    expect(made.music.mood).toBe('sad, hopeful, sad')
  })
  it('shares the whole length', async () => {
    const { request } = await run(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((mood) => ({ mood, energy: 0.5 })))
    expect(request?.arc.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
  })
  it('is calm where there is no scene', async () => {
    expect((await run([])).request?.arc).toEqual([{ share: 1, mood: 'calm', energy: 0.3 }])
  })
})
