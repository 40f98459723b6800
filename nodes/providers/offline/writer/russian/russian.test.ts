import { describe, expect, it } from 'vitest'
import type { Artifacts } from '../../../../../engine/model/artifact.ts'
import { PURPOSES, type TextPurpose } from '../../../../purposes.ts'
import { mentionProblems, sceneProblems } from '../../../../scenes/check.ts'
import { shotProblems } from '../../../../shot-images/check.ts'
import { mendShots } from '../../../../shot-images/mend.ts'
import { beatsOf, type Structure } from '../../../../story/structures.ts'
import type { Lore, Narrative } from '../../../../values/index.ts'
import { createWriter } from '../index.ts'
import { disagreements, wrongFirstPerson, wrongPast } from './agreement.ts'
import type { Gender } from './grammar/noun.ts'
import { readTold } from './facts.ts'
import { sentences } from './render.ts'

const writer = createWriter()
async function ask<P extends TextPurpose>(purpose: P, context: Record<string, unknown>, seed: number) {
  const reply = await writer.send!({ purpose, context, system: '', prompt: '', schema: {}, effort: 'none' }, { seed, signal: new AbortController().signal, artifacts: {} as Artifacts, token: String(seed) })
  return PURPOSES[purpose].answer.parse(reply.value) as ReturnType<(typeof PURPOSES)[P]['answer']['parse']>
}

interface Told { logline?: string; answers?: Record<string, string>; audience?: string; nonVerbal?: boolean; language?: string }
const BRIEFS = {
  owl: { answers: { hero: 'Мира', kind: 'маленькая серая сова, которая боится темноты', wish: 'узнать, кто поёт в саду по ночам', world: 'старый сад на холме под полной луной', power: 'банка светлячков, которые светятся, когда кто-то напевает', helper: 'да', helperName: 'Тик, сверчок с карманными часами', ending: 'весь сад светится, и Мира подпевает' } },
  fox: { logline: 'Одинокий лисёнок находит друга и спасает долину от тумана.' },
  lamps: { answers: { hero: 'Рован', kind: 'юный рыжий лис в залатанной синей куртке', flaw: 'стесняется говорить, даже когда знает дорогу', wish: 'чтобы его наконец услышали', world: 'портовый город в вечном тумане', power: 'помятый медный фонарь', antagonist: 'Мадам Пика — важная сорока, которая прячет все лампы в городе, потому что её ни разу не поблагодарили', companion: 'Колючка, старый ёж', motif: 'бумажный кораблик' } },
  clock: { logline: 'Девочка чинит старые часы.' },
  english: { answers: { hero: 'Mira', kind: 'a small grey owl who is afraid of the dark', wish: 'to find out who sings in the orchard at night', helperName: 'Tock, a cricket with a tiny pocket watch', power: 'a jar of fireflies' } },
} satisfies Record<string, Told>
const SMALL: Told = { audience: '3-4', nonVerbal: true, answers: { hero: 'Топа', kind: 'круглый маленький барсучонок в жёлтом шарфе', wish: 'перейти ручей', world: 'зелёная долина', friend: 'Люми, медленная улитка с полосатой раковиной', antagonist: 'ручей слишком широкий', motif: 'бумажный кораблик' } }

async function film(told: Told, seed: number, sceneCount: number, structure: Structure) {
  const brief = { title: '', logline: '', answers: {}, language: 'ru', audience: 'all', nonVerbal: false, ...told }
  const tale = { brief, seedWords: '' }
  const lores = (await ask('lores', { ...tale, count: 3 }, seed)).options
  const lore = lores[seed % 3] as Lore
  const narratives = (await ask('narratives', { ...tale, lore, count: 3, sceneCount, beats: beatsOf(structure, sceneCount) ?? [] }, seed)).options
  const narrative = narratives[seed % 3] as Narrative
  const { scenes } = await ask('scenes', { ...tale, lore, narrative, sceneCount }, seed)
  return { brief, lores, lore, narratives, narrative, scenes }
}
type Film = Awaited<ReturnType<typeof film>>

const seeds = Array.from({ length: 100 }, (_none, index) => index)
const ids = Object.keys(BRIEFS) as (keyof typeof BRIEFS)[]
const films = seeds.map((seed) => {
  const id = ids[seed % ids.length] ?? 'owl'
  return { where: `${id} ${seed}`, id, film: seed % 2 === 0 ? film(BRIEFS[id], seed, 20, 'power-fantasy') : film(BRIEFS[id], seed, 6 + (seed % 7), seed % 3 === 0 ? 'free' : 'classic') }
})
const each = async (check: (made: Film, where: string) => void) => {
  for (const { film: made, where } of films) check(await made, where)
}
const prose = ({ lores, narratives, scenes }: Film) => [...lores.flatMap((lore) => Object.values(lore)), ...narratives.flatMap((one) => [one.title, one.logline, one.theme, ...one.acts.flatMap((act) => [act.title, act.summary]), ...one.beats.map(({ summary }) => summary)]), ...scenes.flatMap(({ text, title, mentions }) => [text, title, ...mentions.map(({ line }) => line)])]
const gendersOf = ({ scenes, lore }: Film) => new Map<string, Gender>([...scenes.flatMap(({ mentions }) => mentions).filter(({ kind, line }) => kind === 'character' && line !== '').map(({ name, line }): [string, Gender] => [name, readTold(line)?.gender ?? 'м']), [/^\p{Lu}[\p{L} ]*/u.exec(lore.hero)?.[0].trim() ?? '', readTold(/— ([^.]+)/.exec(lore.hero)?.[1] ?? '')?.gender ?? 'м']])

describe('a Russian film of the offline writer', () => {
  it('is clean: no open slot, no Latin letter, no stray mark, «ёлочки» in pairs', async () => {
    await each((made, where) => {
      for (const text of prose(made)) {
        expect(text, where).not.toMatch(/undefined|NaN|[[\]{}|<>]|\/|"/)
        expect(text, where).not.toMatch(/[a-z]/i)
        expect(text, where).not.toMatch(/ {2}|\s[,.;:!?]|[,;:][,.;:]|\.\.|^\s|\s$|,$/)
        expect(text.match(/«/g)?.length ?? 0, text).toBe(text.match(/»/g)?.length ?? 0)
        expect(text, where).not.toMatch(/«[^»]*«/)
        expect(text, where).not.toMatch(/(?<!\p{L})(\p{L}+) \1(?!\p{L})/iu)
      }
      for (const { text, title } of made.scenes) {
        expect(text, where).toMatch(/[.!?»]$/)
        expect(title, where).toMatch(/^[«\p{Lu}]/u)
        for (const sentence of sentences(text)) expect(sentence, text).toMatch(/^[«@\p{Lu}]/u)
        expect(sentences(text).length, text).toBeLessThanOrEqual(12)
      }
    })
  })

  it('agrees: adjectives with their nouns, past verbs with who did it', async () => {
    await each((made, where) => {
      const genders = gendersOf(made)
      for (const text of prose(made)) {
        expect(disagreements(text), `${where}: ${text}`).toEqual([])
        expect(wrongPast(text, genders), `${where}: ${text}`).toEqual([])
      }
    })
  })

  it('declares whom it mentions and introduces each once', async () => {
    await each(({ scenes, narrative }, where) => {
      expect(sceneProblems(scenes, narrative.beats.at(-1)?.to ?? 0), where).toEqual([])
      for (const scene of scenes) {
        expect(mentionProblems(scene), where).toEqual([])
        expect(scene.mentions.some(({ kind }) => kind === 'location'), where).toBe(true)
      }
      const lines = scenes.flatMap(({ mentions }) => mentions).filter(({ line }) => line !== '')
      expect(new Set(lines.map(({ name }) => name)).size, where).toBe(lines.length)
    })
  })

  it('follows the beats and covers all scenes with acts', async () => {
    await each(({ scenes, narrative }, where) => {
      const count = narrative.beats.at(-1)?.to
      expect(scenes, where).toHaveLength(count ?? 0)
      scenes.forEach((scene, at) => expect(scene.beat, where).toBe(narrative.beats.find(({ from, to }) => from <= at + 1 && at + 1 <= to)?.name))
      expect(narrative.acts[0]?.from).toBe(1)
      expect(narrative.acts.at(-1)?.to).toBe(count)
      narrative.acts.slice(1).forEach((act, at) => expect(act.from, where).toBe((narrative.acts[at]?.to ?? 0) + 1))
    })
  })

  it('repeats little: no title twice, few sentences, few runs of six words', async () => {
    await each(({ scenes }, where) => {
      expect(new Set(scenes.map(({ title }) => title)).size, where).toBe(scenes.length)
      const all = scenes.flatMap(({ text }) => sentences(text)).map((sentence) => sentence.toLowerCase().replace(/[^\p{L}]+/gu, ' ').trim())
      expect(all.length - new Set(all).size, where).toBeLessThanOrEqual(2)
      const words = scenes.map(({ text }) => text).join(' ').toLowerCase().match(/\p{L}+/gu) ?? []
      const grams = words.slice(5).map((_word, at) => words.slice(at, at + 6).join(' '))
      expect((grams.length - new Set(grams).size) / grams.length, where).toBeLessThan(0.06)
    })
  })

  it('gives options that truly differ, and two briefs two stories', async () => {
    await each(({ lores, narratives }, where) => {
      // what the brief itself settles is the same in all three
      const settled = where.startsWith('lamps') ? (['title', 'hero', 'tone'] as const) : (['title', 'motif', 'antagonist', 'tone'] as const)
      for (const field of settled) expect(new Set(lores.map((lore) => lore[field])).size, `${where} ${field}`).toBeGreaterThan(field === 'hero' ? 0 : 2)
      expect(new Set(narratives.map(({ logline }) => logline)).size, where).toBe(3)
      expect(new Set(narratives.map(({ theme }) => theme)).size, where).toBe(3)
    })
    for (const seed of [0, 10, 20, 30]) {
      const grams = async (id: keyof typeof BRIEFS) => { const words = (await film(BRIEFS[id], seed, 20, 'power-fantasy')).scenes.map(({ text }) => text).join(' ').toLowerCase().match(/\p{L}+/gu) ?? []; return new Set(words.slice(5).map((_word, at) => words.slice(at, at + 6).join(' '))) }
      const [owl, lamps] = [await grams('owl'), await grams('lamps')]
      expect([...owl].filter((gram) => lamps.has(gram)).length / Math.min(owl.size, lamps.size), String(seed)).toBeLessThan(0.3)
    }
  })

  it('keeps what the brief says', async () => {
    for (const { id, film: made, where } of films) {
      const { scenes, lore, narrative } = await made
      const lines = scenes.flatMap(({ mentions }) => mentions).filter(({ line }) => line !== '')
      const lineOf = (name: string) => lines.find((mention) => mention.name === name)?.line
      if (id === 'owl') {
        expect(lineOf('Мира'), where).toMatch(/^маленькая серая сова/)
        expect(lineOf('Тик'), where).toBe('сверчок с карманными часами')
        expect(scenes[0]?.text, where).toContain('@Старый сад')
        expect(scenes.at(-1)?.text, where).toContain('Весь сад светится, и @Мира подпевает.')
        expect(lore.rules, where).toContain('банка светлячков, которые светятся, когда кто-то напевает')
      }
      if (id === 'lamps') {
        expect(lore.antagonist, where).toMatch(/^Мадам Пика — важная сорока.* Она прячет все лампы в городе, потому что её ни разу не поблагодарили\./)
        expect(lineOf('Рован'), where).toBe('юный рыжий лис в залатанной синей куртке')
        expect(lines.map(({ name }) => name), where).toContain('Помятый медный фонарь')
      }
      if (id === 'fox') expect(lines.map(({ line }) => line).join(' '), where).toContain('одинокий лисёнок')
      if (id === 'english') expect(lineOf('Мира'), where).toMatch(/^маленькая серая сова/)
      expect(narrative.acts.map(({ palette }) => palette).join(''), where).toMatch(/^[a-z ,]+$/)
    }
  })

  it('keeps a kind that it does not know, and takes no friend for an ending', async () => {
    const { lore, scenes } = await film({ answers: { hero: 'Данка', kind: 'юная кузнечиха', wish: 'построить летающий корабль', friend: 'пчела Жужа' } }, 2, 8, 'classic')
    expect(lore.hero).toMatch(/^Данка — юная кузнечиха/)
    expect(scenes.at(-1)?.text).toMatch(/И построить летающий корабль больше не кажется невозможным\.$/)
    expect(scenes.flatMap(({ mentions }) => mentions).find(({ name }) => name === 'Жужа')?.line).toMatch(/пчела/)
  })

  it('is the same for the same request and another for another seed', async () => {
    const [one, again, other] = [await film(BRIEFS.fox, 7, 8, 'classic'), await film(BRIEFS.fox, 7, 8, 'classic'), await film(BRIEFS.fox, 8, 8, 'classic')]
    expect(again).toEqual(one)
    expect(other.scenes).not.toEqual(one.scenes)
  })

  it('works for any number of scenes', async () => {
    for (const count of [1, 2, 3, 4, 5, 9, 14, 30, 60]) {
      for (const structure of ['classic', 'free', 'kids'] as const) {
        const { scenes } = await film(BRIEFS.owl, count, count, structure)
        expect(scenes, structure).toHaveLength(count)
        expect(sceneProblems(scenes, count), structure).toEqual([])
      }
    }
  })

  it('keeps to short mild sentences for the smallest, and to deeds where nobody speaks', async () => {
    for (const seed of seeds.slice(0, 20)) {
      const made = await film(SMALL, seed, 6 + (seed % 3), 'kids')
      for (const text of prose(made)) expect(disagreements(text), text).toEqual([])
      for (const { text } of made.scenes) {
        expect(text).not.toMatch(/«|пропаст|ущель|темнота такая/)
        for (const sentence of sentences(text)) expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(12)
      }
    }
  })

  it('goes without a companion when nobody is to go along', async () => {
    const answers = { ...BRIEFS.lamps.answers, companion: 'нет' }
    for (const seed of seeds.slice(0, 6)) {
      const people = new Set((await film({ answers }, seed, 20, 'power-fantasy')).scenes.flatMap(({ mentions }) => mentions).filter(({ kind }) => kind === 'character').map(({ name }) => name))
      expect([...people].sort()).toEqual(['Мадам Пика', 'Рован'])
    }
  })

  it('says which English answers it cannot say in Russian', async () => {
    const answers = { ...BRIEFS.english.answers, wish: 'to finish a doctoral thesis', ending: 'the whole orchard glows' }
    await expect(film({ answers }, 1, 3, 'classic')).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining('wish, ending'), hint: expect.stringContaining('in Russian') })
  })

  it('leaves other languages to others', async () => {
    await expect(film({ logline: 'Un zorro', language: 'es' }, 1, 3, 'classic')).rejects.toMatchObject({ code: 'unsupported', message: expect.stringContaining('(ru)') })
    expect((await film({ logline: 'A lonely fox finds a friend.', language: 'en' }, 1, 3, 'classic')).scenes[0]?.text).toMatch(/^[^а-яё]+$/i)
    expect((await film({ logline: 'Одинокий лис.', language: 'ru-RU' }, 1, 3, 'classic')).scenes[0]?.text).toMatch(/[а-яё]/)
  })
})

describe('the second opinion on agreement', () => {
  it('finds what does not agree', () => {
    expect(disagreements('Медная фонарь горит. @Тиша видит рыжего сову и синий перо.')).toEqual(['Медная фонарь', 'рыжего сову', 'синий перо'])
    expect(disagreements('Медный фонарь горит. @Тиша видит рыжую сову, рядом с серым волком синее перо.')).toEqual([])
    expect(wrongPast('@Мира не нашёл дорогу. Мира пошёл. Тим пришла.', new Map([['Мира', 'ж'], ['Тим', 'м']]))).toEqual(['@Мира не нашёл', 'Мира пошёл', 'Тим пришла'])
    expect(wrongPast('@Мира увидел дорогу.', new Map([['Мира', 'ж']]))).toEqual(['@Мира увидел'])
    expect(wrongPast('Мира первым верит, Тим один.', new Map([['Мира', 'ж'], ['Тим', 'м']]))).toEqual(['Мира первым'])
    expect(wrongFirstPerson('Я старалась. И я пришёл.', 'м')).toEqual(['старалась'])
  })
})

describe('the shots, sets and looks of a Russian film', () => {
  const asked = { language: 'ru', audience: 'all' as const, nonVerbal: false, minSeconds: 2.5, maxSeconds: 9, seedWords: '' }
  const shoot = async (made: Film, count: number, more: Partial<typeof asked> = {}) => Promise.all(made.scenes.map(async (scene) => {
    const context = { ...asked, ...more, scene, components: scene.mentions.map(({ name, kind }) => ({ name, kind })), count }
    return { context, scene, shots: (await ask('shots', context, 5)).shots }
  }))

  it('are as many as asked, name only who is there, and last as long as their words', async () => {
    const made = await film(BRIEFS.lamps, 5, 20, 'power-fantasy')
    for (const count of [1, 2, 3, 5, 8]) for (const { context, shots } of await shoot(made, count)) {
      expect(shotProblems(mendShots(shots, context), context)).toEqual([])
      expect(mendShots(shots, context).map(({ seconds }) => seconds)).toEqual(shots.map(({ seconds }) => seconds))
    }
  })

  it('let people say their lines in their own gender, about half of the time, with a narrator for the rest', async () => {
    let spoken = 0, all = 0
    for (const { film: coming, where } of films.slice(0, 25)) {
      const made = await coming, genders = gendersOf(made)
      for (const { shots } of await shoot(made, 3)) for (const { utterances } of shots) {
        all++
        if (utterances.length > 0) spoken++
        for (const { speaker, text } of utterances) {
          expect(text, where).not.toMatch(/[@a-z{}]/i)
          const gender = genders.get(speaker)
          if (gender) expect(wrongFirstPerson(text, gender), `${where} ${speaker}: ${text}`).toEqual([])
        }
      }
    }
    expect(spoken / all).toBeGreaterThan(0.45)
    expect(spoken / all).toBeLessThan(0.9)
  })

  it('keep every character on one side of a scene, and paint in English', async () => {
    for (const { shots } of await shoot(await film(BRIEFS.owl, 4, 20, 'power-fantasy'), 5)) {
      const sides = new Map<string, string>()
      for (const { staging, names, expression, light, sound, action } of shots) {
        for (const { name, side, acting } of staging) {
          expect(sides.get(name) ?? side).toBe(side)
          sides.set(name, side)
          expect(names).toContain(name)
          expect(acting).toMatch(/^[a-z ,-]+$/)
        }
        expect(`${expression} ${light} ${sound}`).not.toMatch(/[а-яё]/i)
        expect(action).toMatch(/[а-яё]/i)
      }
    }
  })

  it('are silent when nobody speaks', async () => {
    for (const { shots } of await shoot(await film(SMALL, 3, 6, 'kids'), 2, { nonVerbal: true })) expect(shots.flatMap(({ utterances }) => utterances)).toEqual([])
  })

  it('look in English as they are told in Russian', async () => {
    const looks = (line: string, kind = 'character', name = 'Тиша') => ask('component', { name, kind, line, world: '', tone: '', audience: 'all', seedWords: '' }, 1)
    expect((await looks('маленькая серая сова в синем шарфе, с белым пером')).visual).toBe('a small grey owl in a blue scarf, with a white feather')
    expect((await looks('старый сад на холме под полной луной', 'location', 'Старый сад')).visual).toMatch(/^an old orchard on a hill under a full moon/)
    expect((await looks('медный фонарь', 'prop', 'Медный фонарь')).visual).toContain('brass lantern')
    expect((await looks('вихрастый зюзик')).visual).toMatch(/^a vikhrastyy zyuzik \(a creature\)/)
    expect((await looks('юная кузнечиха')).visual).toMatch(/^a young kuznechikha/)
    expect((await looks('старый ёж')).voice).toMatch(/^old, male, low/)
    for (const { film: made, where } of films) for (const { name, kind, line } of (await made).scenes.flatMap(({ mentions }) => mentions).filter((mention) => mention.line !== '')) {
      const { visual, voice } = await looks(line, kind, name)
      expect(`${visual} ${voice}`, `${where}: ${line}`).not.toMatch(/[а-яё]/i)
    }
  })

  it('stand in sets that are described in English with nobody in them', async () => {
    const { scenes } = await film(BRIEFS.owl, 4, 8, 'classic')
    for (const scene of scenes) {
      const places = await Promise.all(scene.mentions.filter(({ kind }) => kind !== 'character').map(async ({ name, kind, line }) => ({ name, kind, visual: (await ask('component', { name, kind, line, world: '', tone: '', audience: 'all', seedWords: '' }, 1)).visual })))
      const { description } = await ask('stage', { scene, places, seedWords: '' }, 4)
      expect(description).not.toMatch(/[а-яё@]/i)
    }
  })
})
