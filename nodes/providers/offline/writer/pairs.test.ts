import { expect, it } from 'vitest'
import { film, overlap } from './testing.ts'

const LOGLINES = [
  'A lonely fox finds a friend and saves the valley from the fog.', 'The baker’s daughter wants to leave the town and see the sea.',
  'A tired detective must find out who stole the lighthouse lamp.', 'A young violin maker learns from a harsh master.',
  'A letter arrives thirty years too late.', 'Nobody comes to the birthday party of a shy giant.',
  'Two brothers have not spoken since their father died.', 'A robot on the moon waits for rain.',
]
const told = (text: string): string => text.replace(/the @\p{L}+|@\p{L}+/gu, 'X')

it('two briefs, whatever their seeds, are two stories: they seldom share a chain of events, and hardly a sentence beside it', async () => {
  const shared: number[] = []
  for (let pair = 0; pair < 40; pair++) {
    const [one, other] = [LOGLINES[pair % 8], LOGLINES[(pair + 1 + Math.floor(pair / 8)) % 8]]
    const [a, b] = await Promise.all([film({ logline: one }, 1 + pair, 8, 'classic'), film({ logline: other }, 3 + ((7 * pair) % 31), 8, 'classic')])
    shared.push(overlap(told(a.text), told(b.text), 5))
  }
  const alike = shared.filter((share) => share > 0.1)
  expect(alike.length, shared.join(' ')).toBeLessThanOrEqual(4)
  for (const share of shared) expect(share > 0.1 || share < 0.06, String(share)).toBe(true)
  expect(shared.reduce((sum, share) => sum + share, 0) / shared.length).toBeLessThan(0.08)
})
