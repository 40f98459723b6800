import { describe, expect, it } from 'vitest'
import type { ShotDraft } from '../../../purposes.ts'
import { ask, film } from './testing.ts'

const SCENE = {
  title: 'The Deal', beat: 'tries', time: 'dusk', weather: 'clear', mood: 'tense', energy: 0.5,
  text: 'Evening comes to the @Harbour, and the nets hang like fog. @Mira holds out the @BrassLantern. "Take it," says @Mira. "It is all I have." @Vorn crosses his arms and turns his back. "Then why are your hands shaking?" asks @Vorn. Narrator: "Nobody had ever said no to him." @Tock hides behind a barrel.',
}
const COMPONENTS = [['Mira', 'character'], ['Vorn', 'character'], ['Tock', 'character'], ['Harbour', 'location'], ['BrassLantern', 'prop']].map(([name, kind]) => ({ name, kind }))
const plan = async (count: number, more: Record<string, unknown> = {}, seed = 3): Promise<ShotDraft[]> =>
  (await ask('shots', { scene: SCENE, components: COMPONENTS, count, language: 'en', audience: 'all', nonVerbal: false, minSeconds: 2.5, maxSeconds: 9, seedWords: '', ...more }, seed)).shots

/** All shots of a whole film, scene by scene. */
async function shotsOf(seed: number, count: number, more: Record<string, unknown> = {}) {
  const { scenes } = await film({ logline: 'A baker’s daughter must bring back the music that everyone has forgotten.', ...more }, seed, 8, 'classic')
  return Promise.all(scenes.map(async (scene) => ({ scene, shots: await plan(count, { scene, components: scene.mentions, audience: 'all', ...more }, seed) })))
}
const COUNTS = [1, 2, 3, 4, 5, 8]
const seeds = Array.from({ length: 20 }, (_none, index) => index + 1)
const names = (text: string) => [...text.matchAll(/@([\p{L}\p{N}]+)/gu)].map((match) => match[1] ?? '')

describe('the shots of a scene', () => {
  it('are as many as asked, name only what is there and last long enough to be said', async () => {
    for (const count of COUNTS) for (const { scene, shots } of await shotsOf(count, count)) {
      expect(shots).toHaveLength(count)
      const known = scene.mentions.map(({ name }) => name)
      for (const shot of shots) {
        expect(known).toEqual(expect.arrayContaining([...shot.names, ...names(shot.action)]))
        expect(shot.names).toEqual(expect.arrayContaining(names(shot.action)))
        const words = shot.utterances.flatMap(({ text }) => text.split(' ')).length
        expect(shot.seconds).toBeGreaterThanOrEqual(Math.max(2.5, words === 0 ? 0 : words / 2.5 + 0.6))
        expect(shot.seconds).toBeLessThanOrEqual(9)
        for (const { speaker, text } of shot.utterances) {
          expect(text).toMatch(/^[^@]+[.!?…]$/)
          expect(['Narrator', ...known]).toContain(speaker)
        }
      }
    }
  })

  it('let each say their own lines, and the narrator the told one', async () => {
    const said = (await plan(6)).flatMap(({ utterances }) => utterances.map(({ speaker, text }) => `${speaker}: ${text}`))
    expect(said).toEqual(['Mira: Take it. It is all I have.', 'Vorn: Then why are your hands shaking?', 'Narrator: Nobody had ever said no to him.'])
    expect((await plan(6, { nonVerbal: true })).flatMap(({ utterances }) => utterances)).toEqual([])
  })

  it('show who speaks in the picture, over the shoulder of who listens', async () => {
    const shots = await plan(6)
    for (const { utterances, names: inFrame } of shots) for (const { kind, speaker } of utterances) if (kind === 'dialogue') expect(inFrame[0]).toBe(speaker)
    const over = shots.filter(({ framing }) => framing === 'over-shoulder')
    expect(over.length).toBeGreaterThan(0)
    for (const { staging, utterances } of over) {
      expect(staging.map(({ facing }) => facing)).toContain('away')
      expect(staging[0]?.name).toBe(utterances[0]?.speaker)
      expect(staging[0]?.facing).not.toBe('away')
      expect(staging).toHaveLength(2)
    }
  })

  it('keep everyone on one side through a scene, and those who talk on opposite ones', async () => {
    for (const seed of seeds) for (const { shots } of await shotsOf(seed, 5)) {
      const sides = new Map<string, string>()
      for (const { staging, framing } of shots) {
        for (const { name, side, facing } of staging) {
          expect(sides.get(name) ?? side, name).toBe(side)
          sides.set(name, side)
          if (facing === 'left' || facing === 'right') expect(facing).not.toBe(side)
        }
        if (framing === 'over-shoulder') expect(staging[0]?.side).not.toBe(staging[1]?.side)
      }
    }
  })

  it('change size at every cut, and move the camera the same way never twice running', async () => {
    for (const seed of seeds) for (const { shots } of await shotsOf(seed, 5)) {
      expect(['extreme-wide', 'wide', 'full']).toContain(shots[0]?.size)
      shots.slice(1).forEach((shot, at) => {
        expect(shot.size).not.toBe(shots[at]?.size)
        if (shot.movement !== 'static') expect(shot.movement).not.toBe(shots[at]?.movement)
        expect(shot.transition).toBe('cut')
      })
    }
  })

  it('stage each character in frame, and act what it does', async () => {
    for (const { shots } of await shotsOf(2, 4)) for (const { staging, names: inFrame, expression } of shots) {
      for (const { name, acting } of staging) expect(inFrame, acting).toContain(name)
      for (const { acting } of staging) expect(acting).toMatch(/^[a-z][^@{}]+$/)
      expect(expression).toBe(staging[0]?.acting ?? '')
    }
    const acting = (await plan(7)).flatMap(({ staging }) => staging)
    expect(acting.find(({ name }) => name === 'Mira')?.acting).toMatch(/^holds out the brass lantern, /)
    expect(acting.find(({ name, acting: pose }) => name === 'Vorn' && pose.includes('arms crossed'))).toBeDefined()
    expect(acting.find(({ name }) => name === 'Tock')?.acting).toMatch(/hiding/)
  })

  it('keep still and simple for the smallest', async () => {
    for (const { shots } of await shotsOf(4, 4, { audience: '3-4', minSeconds: 4 })) for (const shot of shots) {
      expect(shot.staging.length).toBeLessThanOrEqual(2)
      expect(shot).toMatchObject({ framing: 'plain', angle: 'eye' })
      expect(['static', 'push-in', 'pull-out']).toContain(shot.movement)
    }
  })
})
