import { describe, expect, it } from 'vitest'
import type { Artifacts } from '../../../../engine/model/artifact.ts'
import { PURPOSES, type TextPurpose } from '../../../purposes.ts'
import type { Lore, Narrative } from '../../../values/index.ts'
import { readCompanions } from './cast.ts'
import { sentences } from './grammar.ts'
import { createWriter } from './index.ts'

const nowhere = {} as Artifacts
const writer = createWriter()

async function ask<P extends TextPurpose>(purpose: P, context: Record<string, unknown>, seed: number) {
  const reply = await writer.send!({ purpose, context, system: '', prompt: '', schema: {}, effort: 'none' }, { seed, signal: new AbortController().signal, artifacts: nowhere, token: String(seed) })
  return PURPOSES[purpose].answer.parse(reply.value) as ReturnType<(typeof PURPOSES)[P]['answer']['parse']>
}

const BEATS = ([['underdog', 1, 4], ['discovery', 5, 6], ['first failure', 7, 8], ['training', 9, 10], ['transformation', 11, 12], ['power display', 13, 14], ['challenge to redemption', 15, 19], ['triumph', 20, 20]] as const)
  .map(([name, from, to]) => ({ name, from, to, purpose: `What ${name} does` }))

const plain = { title: '', language: 'en', audience: '5-7', nonVerbal: false }
const BRIEFS = {
  fox: { ...plain, logline: 'A lonely fox finds a friend and saves the valley from the fog.', answers: {} },
  baker: { ...plain, audience: 'all', logline: 'A baker’s daughter in a mountain village must bring back the music that everyone has forgotten.', answers: { flaw: 'too proud to ask for help', antagonist: 'a jealous rival baker' } },
  clockwork: { ...plain, title: 'The Boy Who Ticked', logline: '', answers: { hero: 'Tik, a clockwork boy', wish: 'to know what he was made for', world: 'a city of brass', power: 'can mend anything', antagonist: 'the Iron Regulator' } },
}
type Brief = (typeof BRIEFS)[keyof typeof BRIEFS] | Record<string, unknown>

async function film(brief: Brief, seed: number, sceneCount = 20, beats: readonly object[] = sceneCount === 20 ? BEATS : []) {
  const tale = { brief, seedWords: '' }
  const lores = (await ask('lores', { ...tale, count: 3 }, seed)).options
  const lore = lores[seed % 3] as Lore
  const narratives = (await ask('narratives', { ...tale, lore, count: 3, sceneCount, beats }, seed)).options
  const narrative = narratives[seed % narratives.length] as Narrative
  const { scenes } = await ask('scenes', { ...tale, lore, narrative, sceneCount }, seed)
  return { lores, lore, narratives, narrative, scenes }
}
type Film = Awaited<ReturnType<typeof film>>

const seeds = Array.from({ length: 40 }, (_none, index) => index + 1)
const films = Object.entries(BRIEFS).flatMap(([id, brief]) => seeds.map((seed) => ({ id, seed, brief, film: film(brief, seed) })))
const each = async (check: (made: Film, where: string) => void) => {
  for (const { id, seed, film } of films) check(await film, `${id} ${seed}`)
}
const names = (text: string) => [...text.matchAll(/@([\p{L}\p{N}]+)/gu)].map((match) => match[1] ?? '')
const prose = ({ lores, narratives, scenes }: Film) => [...lores.flatMap((lore) => Object.values(lore)), ...narratives.flatMap((one) => [one.title, one.logline, one.theme, ...one.acts.map((act) => act.summary), ...one.beats.map((beat) => beat.summary)]), ...scenes.flatMap((scene) => [scene.text, scene.title])]

describe('a film of the offline writer', () => {
  it('has exactly the scenes that were asked for, each in the beat it lies in', async () => {
    await each(({ scenes, narrative }, where) => {
      expect(scenes, where).toHaveLength(20)
      expect(narrative.beats.map(({ name, from, to }) => ({ name, from, to }))).toEqual(BEATS.map(({ name, from, to }) => ({ name, from, to })))
      scenes.forEach((scene, index) => expect(scene.beat).toBe(BEATS.find((beat) => beat.from <= index + 1 && index + 1 <= beat.to)?.name))
    })
  })

  it('covers all scenes with acts, without gap or overlap', async () => {
    await each(({ narratives }) => {
      for (const { acts } of narratives) {
        expect(acts[0]?.from).toBe(1)
        expect(acts.at(-1)?.to).toBe(20)
        acts.slice(1).forEach((act, index) => expect(act.from).toBe((acts[index]?.to ?? 0) + 1))
      }
    })
  })

  it('declares whom it mentions, and mentions whom it declares', async () => {
    await each(({ scenes }, where) => {
      const kinds = new Map<string, string>(), met = new Set<string>()
      for (const { text, mentions } of scenes) {
        expect(mentions.map(({ name }) => name).sort(), where).toEqual([...new Set(names(text))].sort())
        for (const { name, kind, line } of mentions) {
          expect(line === '', `${where}: ${name} is introduced once`).toBe(met.has(name))
          expect(kinds.get(name) ?? kind).toBe(kind)
          kinds.set(name, kind)
          met.add(name)
        }
        expect(mentions.some(({ kind }) => kind === 'location'), `${where}: ${text}`).toBe(true)
      }
      const of = (kind: string) => [...kinds.values()].filter((other) => other === kind).length
      expect(of('character')).toBeGreaterThanOrEqual(2)
      expect(of('character')).toBeLessThanOrEqual(5)
      expect(of('location')).toBeGreaterThanOrEqual(3)
      expect(of('prop')).toBeGreaterThanOrEqual(2)
      expect(of('prop')).toBeLessThanOrEqual(4)
    })
  })

  it('names nobody who is not declared', async () => {
    await each(({ scenes }, where) => {
      const known = new Set(scenes.flatMap(({ mentions }) => mentions.map(({ name }) => name)).flatMap((name) => name.split(/(?=\p{Lu})/u)))
      for (const { text } of scenes) {
        const inner = sentences(text.replace(/@[\p{L}\p{N}]+/gu, '')).flatMap((sentence) => [...sentence.matchAll(/(?<=[\p{Ll},;:] )(\p{Lu}\p{L}+)/gu)].map((match) => match[1] ?? ''))
        for (const word of inner) expect([...known], `${where}: ${text}`).toContain(word)
      }
    })
  })

  it('never says a sentence twice', async () => {
    await each(({ scenes }, where) => {
      const all = scenes.flatMap(({ text }) => sentences(text)).map((sentence) => sentence.toLowerCase().replace(/[^\p{L}]+/gu, ' ').trim())
      expect(all.filter((sentence, index) => all.indexOf(sentence) !== index), where).toEqual([])
      expect(new Set(scenes.map(({ title }) => title)).size, where).toBe(scenes.length)
    })
  })

  it('is clean English: articles, spaces, punctuation, capitals', async () => {
    await each((made, where) => {
      for (const text of prose(made)) {
        expect(text, where).not.toMatch(/undefined|NaN|\[|\]|\{|\}|\||\bobject\b/)
        expect(text, where).not.toMatch(/ {2}|\s[,.;:!?]|[,;:][,.;:]|\.\.|^\s|\s$|,$|\( /)
        expect(text, where).not.toMatch(/\ba [aeio]\p{L}/iu)
        expect(text, where).not.toMatch(/\ban [bcdfgjklmnpqrstvwxz]\p{L}/iu)
        expect(text, where).not.toMatch(/\b(\p{L}+) \1\b/iu)
      }
      for (const { text } of made.scenes) {
        expect(text).toMatch(/[.!?"]$/)
        for (const sentence of sentences(text)) expect(sentence, where).toMatch(/^["@]?[\p{Lu}@]/u)
        expect(sentences(text).length).toBeGreaterThanOrEqual(2)
        expect(sentences(text).length).toBeLessThanOrEqual(9)
      }
    })
  })

  it('gives options that truly differ', async () => {
    await each(({ lores, narratives }, where) => {
      for (const field of ['world', 'rules', 'motif', 'antagonist', 'hero', 'title', 'tone'] as const) expect(new Set(lores.map((lore) => lore[field])).size, `${where} ${field}`).toBe(3)
      expect(new Set(narratives.map(({ logline }) => logline)).size).toBe(3)
      expect(new Set(narratives.flatMap(({ beats }) => beats.map(({ summary }) => summary))).size, where).toBeGreaterThan(20)
    })
  })

  it('keeps the people of the lore and the narrative in its scenes', async () => {
    await each(({ lore, narrative, scenes }, where) => {
      const all = scenes.flatMap(({ mentions }) => mentions)
      const hero = all.find(({ line }) => line !== '' && lore.hero.includes(line))
      expect(hero, `${where}: ${lore.hero}`).toBeDefined()
      const friend = readCompanions(JSON.stringify(narrative), []).find(({ old }) => !old)?.name
      if (friend) expect(all.map(({ name }) => name), where).toContain(friend)
    })
  })

  it('tells two briefs as two stories', async () => {
    const grams = ({ scenes }: Film) => {
      const words = scenes.map(({ text }) => text).join(' ').toLowerCase().match(/[\p{L}’]+/gu) ?? []
      return new Set(words.slice(5).map((_word, index) => words.slice(index, index + 6).join(' ')))
    }
    for (const seed of seeds) {
      const [fox, baker] = [grams(await film(BRIEFS.fox, seed)), grams(await film(BRIEFS.baker, seed))]
      const shared = [...fox].filter((gram) => baker.has(gram)).length / Math.min(fox.size, baker.size)
      expect(shared, `seed ${seed}`).toBeLessThan(0.2)
    }
  })

  it('differs by seed and is the same for the same request', async () => {
    const [one, again, other] = [await film(BRIEFS.fox, 7), await film(BRIEFS.fox, 7), await film(BRIEFS.fox, 8)]
    expect(again).toEqual(one)
    expect(other.lores).not.toEqual(one.lores)
    expect(other.scenes.map(({ text }) => text)).not.toEqual(one.scenes.map(({ text }) => text))
  })

  it('takes hero, title and antagonist from the answers', async () => {
    const { lore, narrative, scenes } = await film(BRIEFS.clockwork, 3)
    expect(lore.hero).toMatch(/^Tik is an? .*clockwork boy/)
    expect(lore.hero).toContain('to know what he was made for')
    expect(lore.antagonist).toMatch(/^Iron Regulator is/)
    expect(lore.world).toContain('city of brass')
    expect(narrative.title).toBe('The Boy Who Ticked')
    expect(scenes.flatMap(({ text }) => names(text))).toContain('IronRegulator')
  })

  it('works for any number of scenes', async () => {
    for (const count of [1, 2, 3, 4, 5, 6, 7, 8, 10, 13, 30, 60]) {
      const { scenes, narrative } = await film(BRIEFS.baker, count, count)
      expect(scenes).toHaveLength(count)
      expect(narrative.beats[0]?.from).toBe(1)
      expect(narrative.beats.at(-1)?.to).toBe(count)
      const all = scenes.flatMap(({ text }) => sentences(text))
      expect(all.filter((sentence, index) => all.indexOf(sentence) !== index), String(count)).toEqual([])
    }
  })

  it('keeps to short mild sentences for the smallest and to deeds where nobody speaks', async () => {
    for (const seed of seeds.slice(0, 12)) {
      const { scenes } = await film({ ...BRIEFS.fox, audience: '3-4', nonVerbal: true }, seed, 8)
      for (const { text } of scenes) {
        expect(text).not.toContain('"')
        for (const sentence of sentences(text)) expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(15)
      }
    }
  })

  it('refuses other languages in words', async () => {
    await expect(ask('lores', { brief: { ...BRIEFS.fox, language: 'es' }, seedWords: '', count: 1 }, 1)).rejects.toMatchObject({ code: 'unsupported', message: expect.stringContaining('(en)') })
  })
})

describe('components, stages and softer words', () => {
  it('keep what the line says and start with what it is', async () => {
    const context = { name: 'Topa', kind: 'character', line: 'a small red fox in a patched blue coat', world: 'a forest', tone: 'warm', audience: '5-7', seedWords: '' }
    const fox = await ask('component', context, 1)
    expect(fox.visual).toMatch(/^a small red fox in a patched blue coat, with .+/)
    expect(fox.voice).toMatch(/^young, /)
    expect(await ask('component', { ...context, kind: 'location', name: 'OldMill', line: '' }, 1)).toMatchObject({ voice: '', visual: expect.stringMatching(/^an old mill/) })
  })

  it('describe the empty set of a scene with nobody in it', async () => {
    const { scenes } = await film(BRIEFS.fox, 4)
    for (const scene of scenes) {
      const places = scene.mentions.filter(({ kind }) => kind !== 'character').map(({ name, kind, line }) => ({ name, kind, visual: line || `a ${name}` }))
      const { description } = await ask('stage', { scene, places, seedWords: '' }, 4)
      for (const { name, kind } of scene.mentions) if (kind === 'character') expect(description).not.toMatch(new RegExp(`\\b${name}\\b`))
      expect(description).not.toContain('@')
    }
  })

  it('say a harsh prompt peacefully and not longer', async () => {
    const { prompt } = await ask('soften', { prompt: 'The knight fights the monster with a bloody sword. It screams.', reason: 'violence' }, 1)
    expect(prompt).not.toMatch(/fight|monster|blood|sword|scream/i)
    expect(prompt).toContain('challenges peacefully')
  })
})
