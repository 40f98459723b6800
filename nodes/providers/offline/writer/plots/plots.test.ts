import { describe, expect, it } from 'vitest'
import { sentences } from '../grammar.ts'
import { type Film, film, grams, overlap, wordsOf } from '../testing.ts'
import { PLOTS, SMALL_PLOTS, STAGES } from './index.ts'
import { beatsFor, linksOf } from './links.ts'

const BRIEFS: Record<string, Record<string, unknown>> = {
  fox: { logline: 'A lonely fox finds a friend and saves the valley from the fog.' },
  baker: { logline: 'A baker’s daughter in a mountain village must bring back the music that everyone has forgotten.', answers: { flaw: 'too proud to ask for help', antagonist: 'a jealous rival baker' } },
  detective: { logline: 'A tired detective in a rainy harbour city must find out who stole the lighthouse lamp before the fleet comes home.' },
  drama: { audience: '16+', answers: { hero: 'Anna, a postwoman who has never opened a letter of her own', wish: 'to make peace with her brother', world: 'a small island village', antagonist: 'her proud brother Jonas' } },
  words: { logline: 'owl, key, snow' },
  empty: {},
}
const SMALL: Record<string, Record<string, unknown>> = {
  bear: { audience: '3-4', title: 'Good Night, Little Bear', logline: 'A little bear cannot fall asleep.' },
  hen: { audience: '2-3', logline: 'A small hen looks for her lost hat.' },
  brook: { audience: '3-4', answers: { hero: 'Topa', kind: 'a round little hedgehog', wish: 'to roll the biggest apple home', antagonist: 'the brook, which is too wide for short legs' } },
}
const SEEDS = Array.from({ length: 100 }, (_none, index) => index + 1)
const made = Object.entries(BRIEFS).flatMap(([id, brief], at) => SEEDS.filter((seed) => seed % 3 === at % 3 || seed <= 8).map((seed) => ({ where: `${id} ${seed}`, film: film(brief, seed, [6, 8, 12][seed % 3] ?? 8, seed % 2 ? 'classic' : 'free') })))
const small = Object.entries(SMALL).flatMap(([id, brief]) => SEEDS.slice(0, 34).map((seed) => ({ where: `${id} ${seed}`, film: film(brief, seed, 8, 'kids') })))
const each = async (list: typeof made, check: (made: Film, where: string) => void) => {
  for (const one of list) check(await one.film, one.where)
}
/** What is spoken of people and what is done, without names. */
const told = (text: string): string => text.replace(/the @\p{L}+|@\p{L}+/gu, 'X')
const all = ({ scenes, narratives }: Film): string[] => [...scenes.flatMap(({ title, text }) => [title, text]), ...narratives.flatMap((one) => [one.title, one.logline, one.theme, ...one.acts.map(({ summary }) => summary), ...one.beats.map(({ summary }) => summary)])]

describe('plots', () => {
  it('have links in every stage, told from the most needed on, with a sign to know them by', () => {
    for (const plot of [...PLOTS, ...SMALL_PLOTS]) {
      for (const stage of STAGES) expect(plot.turns.filter((one) => one.stage === stage).map(({ need }) => need), `${plot.id} ${stage}`).toContain(1)
      const shared = [...PLOTS, ...SMALL_PLOTS].filter((other) => other !== plot).flatMap(({ turns }) => turns.map(({ gist }) => gist))
      for (const { gist } of plot.turns) expect(shared).not.toContain(gist)
    }
  })
  it.each([1, 2, 3, 4, 5, 6, 8, 13, 20, 60])('lay themselves over %i scenes, stages in order, a climax before the end', (count) => {
    for (const plot of PLOTS) {
      const beats = beatsFor(plot, count), links = linksOf(plot, beats, count)
      expect(links).toHaveLength(count)
      const order = links.map(({ stage }) => STAGES.indexOf(stage))
      expect(order).toEqual([...order].sort((a, b) => a - b))
      expect(links.map(({ stage }) => stage)).toContain('climax')
      links.forEach(({ beat }, index) => expect(beat).toBe(beats.find(({ from, to }) => from <= index + 1 && index + 1 <= to)?.name))
      expect(new Set(links.flatMap(({ turn }) => turn ?? [])).size).toBe(links.filter(({ turn }) => turn).length)
    }
  })
})

describe('stories along a plot, over a hundred seeds', () => {
  it('show in each scene what their beat says', async () => {
    await each(made, ({ narrative, scenes }, where) => {
      expect(scenes.map(({ beat }) => beat), where).toEqual(scenes.map((_scene, index) => narrative.beats.find(({ from, to }) => from <= index + 1 && index + 1 <= to)?.name))
      for (const { summary, name } of narrative.beats) expect(wordsOf(summary).length, `${where} ${name}`).toBeGreaterThan(3)
    })
    const { narrative, scenes } = await film(BRIEFS.detective ?? {}, 3, 7, 'classic')
    const at = narrative.beats.findIndex(({ name }) => name === 'setback')
    expect(overlap(narrative.beats[at]?.summary ?? '', scenes[(narrative.beats[at]?.from ?? 1) - 1]?.text ?? '', 1)).toBeGreaterThan(0.25)
  })

  it('repeat no sentence, and hardly a run of six words', async () => {
    await each([...made, ...small], ({ scenes }, where) => {
      const list = scenes.flatMap(({ text }) => sentences(text)).filter((sentence) => wordsOf(sentence).length > 2).map((sentence) => wordsOf(sentence).join(' '))
      expect(list.filter((sentence, index) => list.indexOf(sentence) !== index), where).toEqual([])
    })
    await each(made, ({ scenes }, where) => {
      const found = grams(scenes.map(({ text }) => told(text)).join(' '), 6)
      const again = [...found].filter(([, times]) => times > 1)
      expect(again.length / found.size, `${where}: ${again.map(([gram]) => gram).join(' | ')}`).toBeLessThan(0.02)
    })
  })

  it('are clean English: agreement, articles, capitals, punctuation, quotes, no open slot', async () => {
    await each([...made, ...small], (one, where) => {
      for (const text of all(one)) {
        expect(text, where).not.toMatch(/[{}[\]|]|undefined|NaN/)
        expect(text, where).not.toMatch(/(?<!\blet )\b(?:he|she|it) (?:are|have|do|go)\b|\b(?:they|we|both) (?:is|has|does|was|goes)\b|\bthere is (?:two|three|many)\b/i)
        expect(text, where).not.toMatch(/\ba [aeio]\p{L}|\ban [bcdfgjklmnpqrstvwxz]\p{L}|\bthe (?:a|an|the)\b/iu)
        expect(text, where).not.toMatch(/ {2}|\s[,.;:!?]|[,;:][,.;:]|\.\.|[!?]\.|\b(\p{L}+) \1\b/iu)
        expect((text.match(/"/g)?.length ?? 0) % 2, where).toBe(0)
      }
      for (const { text } of one.scenes) for (const sentence of sentences(text)) expect(sentence, where).toMatch(/^["@]?[\p{Lu}].*[.!?]["”]?$/u)
      for (const { text } of one.scenes) expect(text, where).not.toMatch(/\."\s(?:says|adds|asks|calls|shouts|whispers)\b/)
    })
  })

  it('declare whom they name, introduce everyone once, and are somewhere', async () => {
    await each([...made, ...small], ({ scenes }, where) => {
      const met = new Set<string>()
      for (const { text, mentions } of scenes) {
        expect(mentions.map(({ name }) => name).sort(), where).toEqual([...new Set([...text.matchAll(/@([\p{L}\p{N}]+)/gu)].map((match) => match[1]))].sort())
        expect(mentions.some(({ kind }) => kind === 'location'), where).toBe(true)
        for (const { name, line } of mentions) {
          expect(line === '', `${where} ${name}`).toBe(met.has(name))
          met.add(name)
        }
      }
    })
  })

  it('speak in every scene, one person or the narrator, and the narrator once where nobody is quoted from a page', async () => {
    const scenes = (await Promise.all(made.map(({ film: one }) => one))).flatMap((one) => one.scenes)
    const share = (word: RegExp) => scenes.filter(({ text }) => word.test(text)).length / scenes.length
    expect(share(/(?<!Narrator: )"[^"]+"/)).toBeGreaterThan(0.5)
    expect(share(/"/)).toBeGreaterThan(0.97)
    for (const { text } of scenes) expect(text.match(/Narrator: "/g)?.length ?? 0, text).toBeLessThanOrEqual(2)
  })

  it('are two stories for two briefs, not one filled in twice', async () => {
    for (const seed of SEEDS.filter((one) => one % 4 === 0)) {
      const [fox, baker] = [await film(BRIEFS.fox ?? {}, seed, 8, 'classic'), await film(BRIEFS.baker ?? {}, seed, 8, 'classic')]
      expect(overlap(told(fox.text), told(baker.text), 4), `seed ${seed}`).toBeLessThan(0.06)
    }
  })

  it('give three options that are three chains of events', async () => {
    await each(made, ({ narratives, lores }, where) => {
      const text = (one: (typeof narratives)[number]) => one.beats.map(({ summary }) => summary).join(' ')
      for (const [a, b] of [[0, 1], [0, 2], [1, 2]] as const) expect(overlap(text(narratives[a]!), text(narratives[b]!), 4), where).toBeLessThan(0.2)
      for (const [a, b] of [[0, 1], [0, 2], [1, 2]] as const) expect(overlap(lores[a]!.world + lores[a]!.rules, lores[b]!.world + lores[b]!.rules, 4), where).toBeLessThan(0.45)
      for (const one of narratives) expect(new Set(one.acts.map(({ palette }) => palette)).size, where).toBe(one.acts.length)
    })
  })

  it('are short and mild for the smallest, two in a sentence, and fall asleep at bedtime', async () => {
    await each(small, ({ scenes, text }, where) => {
      for (const sentence of sentences(text)) {
        expect(wordsOf(sentence).length, `${where}: ${sentence}`).toBeLessThanOrEqual(16)
        expect(new Set([...sentence.matchAll(/@(\p{L}+)/gu)].map((match) => match[1])).size, sentence).toBeLessThanOrEqual(3)
      }
      const lengths = sentences(text).map((sentence) => wordsOf(sentence).length)
      expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length, where).toBeLessThan(8)
      expect(text, where).not.toMatch(/\b(?:kill|dead|blood|knife|fight|scream|monster)\w*\b/i)
      if (where.startsWith('bear')) expect(scenes.at(-1)?.text, where).toMatch(/asleep|sleeps/)
      if (where.startsWith('bear')) expect(scenes.at(-1)?.energy).toBeLessThanOrEqual(0.15)
    })
  })
})
