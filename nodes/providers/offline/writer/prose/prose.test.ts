import { describe, expect, it } from 'vitest'
import { beatsOf } from '../../../../story/structures.ts'
import { sentences } from '../grammar.ts'
import { ask, aTale } from '../testing.ts'
import { pageOf, readPage } from './page.ts'

const PAGE = `On the last day of October, Elin, a fisherman’s daughter of eleven, found a brass key in the belly of a cod. She was alone in the kitchen. The rain had been falling since dawn.

"Grandfather," she called, "come and look at this." Old Tor came in from the yard with his boots on. He turned the key over twice. He had not seen it for forty years.

"Put it back," he said. But Elin had already put it in her pocket.

In the evening she took the lantern and walked down to the harbour. At the end of the pier stood the boathouse that nobody ever opened. The key went in and would not turn. She hummed, and it turned.

Inside lay a small white boat. She laid her hand on the bow. Behind her a board creaked, and there stood her grandfather in his socks.

In the morning the rain had stopped. Elin and the old man stood on the pier and laughed.`

async function tell(sceneCount: number, more: Record<string, unknown> = {}, answers: Record<string, string> = { prose: PAGE }) {
  const tale = { brief: { ...aTale, answers, ...more }, seedWords: '' }, beats = beatsOf('classic', sceneCount) ?? []
  const lores = (await ask('lores', { ...tale, count: 3 }, 1)).options
  const narratives = (await ask('narratives', { ...tale, lore: lores[0], count: 3, sceneCount, beats }, 1)).options
  const { scenes } = await ask('scenes', { ...tale, lore: lores[0], narrative: narratives[0], sceneCount }, 1)
  return { lores, narratives, scenes }
}
const bare = (text: string) => text.toLowerCase().replace(/[^\p{L} ]/gu, '').replace(/\s+/g, ' ')

describe('a page of prose', () => {
  it('is read for its people, places and things, each of them once', () => {
    const { people, places, things } = readPage(PAGE, '')
    expect(people.map(({ name, gender }) => [name, gender])).toEqual([['Elin', 'she'], ['OldTor', 'he']])
    expect(people[0]?.line).toBe('a fisherman’s daughter of eleven')
    expect(people[1]?.called).toEqual(expect.arrayContaining(['Old Tor', 'grandfather', 'old man']))
    expect(places.map(({ name }) => name).sort()).toEqual(['Boathouse', 'Harbour', 'Kitchen', 'Pier', 'Yard'])
    expect(things.map(({ name }) => name)).toEqual(expect.arrayContaining(['BrassKey', 'Lantern']))
  })
  it('comes as an answer or as a long logline, and a logline of one sentence is none', () => {
    expect(pageOf({ ...aTale, audience: 'all', logline: PAGE.replace(/\n+/g, ' ') })).toBeDefined()
    expect(pageOf({ ...aTale, audience: 'all', logline: 'A fox finds a friend.' })).toBeUndefined()
  })
  it.each([3, 5, 7])('becomes %i scenes that hold its sentences in their order and nothing else', async (count) => {
    const { scenes } = await tell(count)
    expect(scenes).toHaveLength(count)
    const told = bare(scenes.map(({ text }) => text).join(' ').replace(/@(\p{Lu})/gu, '$1')).split(' ')
    let at = 0
    for (const word of bare('Elin found belly alone rain falling Grandfather called yard boots twice forty already pocket lantern harbour pier boathouse hummed white boat bow creaked socks stopped laughed').split(' ')) {
      const next = told.indexOf(word, at)
      expect(next, word).toBeGreaterThanOrEqual(at)
      at = next
    }
  })
  it('declares whom it marks, puts every scene somewhere, and says who "she" is where a scene begins', async () => {
    const { scenes } = await tell(6)
    const met = new Set<string>()
    for (const { text, mentions } of scenes) {
      const marks = [...new Set([...text.matchAll(/@([\p{L}\p{N}]+)/gu)].map((match) => match[1]))].sort()
      expect(mentions.map(({ name }) => name).sort()).toEqual(marks)
      expect(mentions.some(({ kind }) => kind === 'location'), text).toBe(true)
      for (const { name, line } of mentions) {
        expect(line === '').toBe(met.has(name))
        met.add(name)
      }
      const first = sentences(text).find((sentence) => /\b(?:she|he)\b/i.test(sentence.replace(/"[^"]*"/g, '')))
      if (first) expect(text.slice(0, text.indexOf(first) + first.length), text).toMatch(/@(?:Elin|OldTor)/)
    }
    expect(scenes.map(({ time }) => time)).toEqual(expect.arrayContaining(['dawn', 'dusk', 'morning']))
    expect(scenes.at(-1)?.weather).toBe('clear')
  })
  it('is framed in three ways that differ', async () => {
    const { lores, narratives } = await tell(5)
    for (const field of ['title', 'tone', 'world'] as const) expect(new Set(lores.map((one) => one[field])).size).toBe(3)
    for (const field of ['title', 'theme', 'logline'] as const) expect(new Set(narratives.map((one) => one[field])).size).toBe(3)
  })
  it('says so when there is too little of it, and is silent where nobody speaks', async () => {
    await expect(tell(9, {}, { prose: 'A girl went out. She came back.' })).rejects.toMatchObject({ code: 'bad-input', hint: expect.stringContaining('or fewer') })
    for (const { text } of (await tell(5, { nonVerbal: true })).scenes) expect(text).not.toContain('"')
  })
})
