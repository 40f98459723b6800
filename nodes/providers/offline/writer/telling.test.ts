import { describe, expect, it } from 'vitest'
import { ask, film, grams, wordsOf } from './testing.ts'
import { isTold } from './telling.ts'

const BRIEFS: Record<string, Record<string, unknown>> = {
  fox: { logline: 'A lonely fox finds a friend and saves the valley from the fog.' },
  baker: { logline: 'The baker’s daughter wants to leave the town and see the sea.' },
  words: { logline: 'owl, key, snow' },
  hen: { audience: '3-4', logline: 'A small hen looks for her lost hat.' },
  bear: { audience: '2-3', title: 'Good Night, Little Bear', logline: 'A little bear cannot fall asleep.' },
}
const PAGE = 'Nera lived at the end of the pier. She mended nets and did not speak to her father. One morning a boat came in with no one in it. "Whose is it?" asked the harbour master. Nera looked at the oars and knew them. She ran up the hill to the lighthouse. The door was open, and the lamp was cold. On the table lay a letter with her name. She read it twice and sat down. Nera took the lamp and lit it. All night she stood at the window. At dawn a sail came round the point. Her father stood in it and waved. "You lit it," he said. She gave him his coat, and they walked home.'
const isYoung = (id: string): boolean => id === 'hen' || id === 'bear'

async function filmed(brief: Record<string, unknown>, seeds: readonly number[], more: Record<string, unknown> = {}, sceneCount = 8) {
  return (await Promise.all(seeds.map(async (seed) => {
    const { scenes } = await film(brief, seed, sceneCount, brief.audience === undefined ? 'classic' : 'kids')
    return Promise.all(scenes.map(async (scene) => (await ask('shots', { scene, components: scene.mentions, count: 3, language: 'en', audience: brief.audience ?? 'all', nonVerbal: false, minSeconds: 3, maxSeconds: 7, seedWords: '', ...more }, seed)).shots))
  }))).flat()
}
const share = (scenes: Awaited<ReturnType<typeof filmed>>): number => scenes.flat().filter(({ utterances }) => utterances.length > 0).length / scenes.flat().length
const SEEDS = [1, 2, 3, 4, 5, 6]

describe('what is heard', () => {
  it('fills about half of the shots of a film, and more of them for the smallest', async () => {
    for (const [id, brief] of Object.entries(BRIEFS)) {
      const heard = share(await filmed(brief, SEEDS))
      expect(heard, id).toBeGreaterThan(isYoung(id) ? 0.5 : 0.42)
      expect(heard, id).toBeLessThan(isYoung(id) ? 0.85 : 0.66)
      expect(share(await filmed(brief, [1], { nonVerbal: true })), id).toBe(0)
    }
  })

  it('is there in every scene, also where a shot lasts four seconds only', async () => {
    for (const [id, brief] of Object.entries(BRIEFS)) for (const maxSeconds of [4, 7]) {
      const scenes = await filmed(brief, SEEDS, { maxSeconds })
      expect(scenes.filter((shots) => shots.every(({ utterances }) => utterances.length === 0)).length / scenes.length, `${id} ${maxSeconds}`).toBeLessThan(0.04)
      for (const { seconds, utterances } of scenes.flat()) if (utterances.length > 0) expect(seconds, JSON.stringify(utterances)).toBeGreaterThanOrEqual(utterances.flatMap(({ text }) => text.split(' ')).length / 2.5 + 0.6)
    }
  })

  it('is no echo of the picture, and the narrator never speaks twice running, but where a page is read', async () => {
    for (const [id, brief] of Object.entries(BRIEFS)) if (!isYoung(id)) for (const shots of await filmed(brief, SEEDS)) {
      const tells = shots.map(({ utterances }) => utterances.filter(({ kind }) => kind === 'voiceover').map(({ text }) => text).join(' '))
      tells.forEach((told, index) => {
        if (index > 0 && told !== '') expect(tells[index - 1], told).toBe('')
        const shown = new Set(wordsOf(shots[index]?.action ?? '')), heard = wordsOf(told).filter((word) => word.length > 3)
        if (heard.length > 3) expect(heard.filter((word) => shown.has(word)).length / heard.length, `${told} / ${shots[index]?.action}`).toBeLessThanOrEqual(0.5)
        for (const gram of grams(told, 4).keys()) expect([...grams(shots[index]?.action ?? '', 4).keys()]).not.toContain(gram)
      })
    }
  })

  it('is a page of prose, read over its own pictures in its own words', async () => {
    const { scenes } = await film({ title: 'The Lamp', answers: { prose: PAGE } }, 1, 4, 'classic')
    for (const scene of scenes) expect(isTold(scene.text), scene.text).toBe(true)
    const heard = (await filmed({ title: 'The Lamp', answers: { prose: PAGE } }, [1], { maxSeconds: 8 }, 4)).flat()
    const said = heard.flatMap(({ utterances }) => utterances)
    expect(heard.filter(({ utterances }) => utterances.length > 0).length / heard.length).toBeGreaterThan(0.75)
    for (const { text } of said) for (const word of wordsOf(text)) expect(wordsOf(PAGE)).toContain(word)
  })

  it('is sometimes about what somebody looks at, seen with their eyes', async () => {
    const views = (await filmed(BRIEFS.fox ?? {}, [...SEEDS, 7, 8, 9])).flat().filter(({ framing }) => framing === 'point-of-view')
    expect(views.length).toBeGreaterThan(5)
    for (const { staging, names } of views) {
      expect(staging).toEqual([])
      expect(names).toHaveLength(1)
    }
  })
})
