import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Artifacts } from '../../../../engine/model/artifact.ts'
import { PURPOSES, type TextPurpose } from '../../../purposes.ts'
import { beatsOf } from '../../../story/structures.ts'
import type { Lore, Narrative, Scene } from '../../../values/index.ts'
import { bare, calling, deedOf, describe as takeApart, nameOf, saying, troubleNamed } from './described.ts'
import { readFacts } from './facts.ts'
import { sentences } from './grammar.ts'
import { createWriter } from './index.ts'
import { readWorld } from './world.ts'

const writer = createWriter()
async function ask<P extends TextPurpose>(purpose: P, context: Record<string, unknown>, seed: number) {
  const reply = await writer.send!({ purpose, context, system: '', prompt: '', schema: {}, effort: 'none' }, { seed, signal: new AbortController().signal, artifacts: {} as Artifacts, token: String(seed) })
  return PURPOSES[purpose].answer.parse(reply.value) as ReturnType<(typeof PURPOSES)[P]['answer']['parse']>
}

type Answers = Record<string, string>
interface Sample { answers: Answers; audience: '3-4' | 'all'; nonVerbal: boolean; scenes: number; structure: 'power-fantasy' | 'classic' | 'kids' }
const sample = (id: string, structure: Sample['structure']): Sample => {
  const { sample, expects, workflow } = JSON.parse(readFileSync(new URL(`../../../../templates/${id}/template.json`, import.meta.url), 'utf8'))
  const { audience, nonVerbal } = workflow.nodes.brief.params
  return { answers: sample.answers, audience, nonVerbal, scenes: expects.scenes, structure }
}
const SAMPLES = { power: sample('power-fantasy', 'power-fantasy'), kids: sample('kids-story', 'kids'), first: sample('first-film', 'classic') }

async function film({ answers, audience, nonVerbal, scenes: sceneCount, structure }: Sample, seed: number) {
  const tale = { brief: { title: '', logline: '', language: 'en', audience, nonVerbal, answers }, seedWords: '' }
  const lores = (await ask('lores', { ...tale, count: 3 }, seed)).options
  const lore = lores[seed % 3] as Lore
  const narratives = (await ask('narratives', { ...tale, lore, count: 3, sceneCount, beats: beatsOf(structure, sceneCount) ?? [] }, seed)).options
  const { scenes } = await ask('scenes', { ...tale, lore, narrative: narratives[seed % 3] as Narrative, sceneCount }, seed)
  const mentions = scenes.flatMap((scene) => scene.mentions)
  const lineOf = (name: string) => mentions.find((mention) => mention.name === name && mention.line !== '')?.line ?? ''
  const scenesWith = (name: string) => scenes.filter((scene) => scene.mentions.some((mention) => mention.name === name)).length
  return { lores, lore, narratives, scenes, lineOf, scenesWith, last: scenes.at(-1) as Pick<Scene, 'text' | 'time'>, all: scenes.map(({ text }) => text).join(' ') }
}
type Film = Awaited<ReturnType<typeof film>>

const seeds = Array.from({ length: 10 }, (_none, index) => index)
const each = async (made: Sample, check: (film: Film, where: string) => void) => {
  for (const seed of seeds) check(await film(made, seed), `seed ${seed}`)
}
const prose = ({ lores, narratives, scenes }: Film) => [...lores.flatMap((lore) => Object.values(lore)), ...narratives.flatMap((one) => [one.title, one.logline, one.theme, ...one.acts.map((act) => act.summary), ...one.beats.map((beat) => beat.summary)]), ...scenes.flatMap((scene) => [scene.text, scene.title])]

describe('a story keeps to its brief', () => {
  it('shows the hero as the brief says, by one pronoun', async () => {
    await each(SAMPLES.power, ({ lore, lineOf }, where) => {
      for (const word of ['lonely', 'young', 'rust-red fur', 'patched blue coat']) expect(lineOf('Rowan'), where).toContain(word)
      expect(lore.hero, where).toMatch(/ He is too shy/)
      expect(lore.hero, where).not.toMatch(/\b(?:she|her)\b/i)
    })
    await each(SAMPLES.kids, ({ lore, lineOf }, where) => {
      for (const word of ['round', 'little', 'yellow scarf', 'very small steps']) expect(lineOf('Topa'), where).toContain(word)
      expect(lore.hero, where).not.toMatch(/\b(?:he|his|him)\b/i)
    })
    await each(SAMPLES.first, ({ lore, lineOf }, where) => {
      expect(lineOf('Mira'), where).toMatch(/^a small grey owl/)
      expect(lore.hero, where).toContain('She is afraid of the dark')
      expect(lore.hero, where).not.toMatch(/\b(?:he|his|him)\b/i)
    })
  })

  it('lets the companion of the brief go along, with the given look', async () => {
    await each(SAMPLES.power, ({ scenesWith, lineOf }, where) => {
      expect(scenesWith('Bramble'), where).toBeGreaterThanOrEqual(3)
      expect(lineOf('Bramble'), where).toMatch(/^an old .*hedgehog/)
    })
    await each(SAMPLES.kids, ({ scenesWith, lineOf }, where) => {
      expect(scenesWith('Lumi'), where).toBeGreaterThanOrEqual(2)
      expect(lineOf('Lumi'), where).toContain('slow snail with a striped shell')
    })
    await each(SAMPLES.first, ({ scenesWith, lineOf }, where) => {
      expect(scenesWith('Tock'), where).toBeGreaterThanOrEqual(1)
      expect(lineOf('Tock'), where).toContain('cricket with a tiny pocket watch')
    })
  })

  it('gives the hero the thing of the brief, under its name and by its rule', async () => {
    await each(SAMPLES.power, ({ scenesWith, lineOf, lore }, where) => {
      expect(scenesWith('BrassLantern'), where).toBeGreaterThanOrEqual(3)
      expect(lineOf('BrassLantern'), where).toBe('a dented brass lantern')
      expect(lore.rules, where).toMatch(/its light lasts only while it is shared/i)
    })
    await each(SAMPLES.first, ({ scenesWith, lore }, where) => {
      expect(scenesWith('JarOfFireflies'), where).toBeGreaterThanOrEqual(1)
      expect(lore.rules, where).toMatch(/the fireflies glow when somebody hums/i)
    })
  })

  it('sets against the hero whom the brief names, for the reason it gives', async () => {
    await each(SAMPLES.power, ({ scenesWith, lineOf, lore, all }, where) => {
      expect(scenesWith('MadamePica'), where).toBeGreaterThanOrEqual(1)
      expect(lineOf('MadamePica'), where).toContain('magpie')
      expect(lore.antagonist, where).toContain('She hoards every lamp in town, because nobody ever thanked her')
      expect(`${lore.world} ${lore.antagonist}`, where).toContain('the time without lamps')
      expect(all, where).not.toMatch(/@MadamePica[^.]*\b(?:he|his)\b(?! @Rowan)[^.]*because/)
    })
    await each(SAMPLES.kids, ({ scenesWith, lore }, where) => {
      expect(scenesWith('Brook'), where).toBeGreaterThanOrEqual(1)
      expect(lore.antagonist, where).toMatch(/^The brook is a little too wide/)
    })
  })

  it('takes place where the brief says, from the first scene on', async () => {
    await each(SAMPLES.power, ({ scenes, lineOf }, where) => {
      expect(scenes[0]?.text, where).toContain('@HarbourTown')
      expect(lineOf('HarbourTown'), where).toContain('with stilt houses and a dark lighthouse')
      expect(scenes.filter(({ weather }) => weather === 'fog').length, where).toBeGreaterThan(3)
    })
    await each(SAMPLES.kids, ({ scenes }, where) => expect(scenes[0]?.text, where).toContain('@Valley'))
    await each(SAMPLES.first, ({ scenes }, where) => {
      expect(scenes[0]?.text, where).toContain('@Orchard')
      for (const { time } of scenes) expect(['dusk', 'night'], where).toContain(time)
    })
  })

  it('ends as the brief says, and brings its motif', async () => {
    await each(SAMPLES.power, ({ last }, where) => expect(last.text, where).toMatch(/forgives/))
    await each(SAMPLES.kids, ({ last, scenesWith, lineOf }, where) => {
      expect(last.text, where).toContain('Everybody shares a picnic.')
      expect(scenesWith('PaperBoat'), where).toBeGreaterThanOrEqual(1)
      expect(lineOf('PaperBoat'), where).toMatch(/^a paper boat/)
    })
    await each(SAMPLES.first, ({ last }, where) => expect(last.text, where).toContain('The whole orchard glows and @Mira sings along.'))
  })

  it('is clean English without a sentence told twice', async () => {
    for (const made of Object.values(SAMPLES)) await each(made, (film, where) => {
      for (const text of prose(film)) {
        expect(text, where).not.toMatch(/undefined|\[|\]|\{|\}|\|/)
        expect(text, where).not.toMatch(/ {2}|\s[,.;:!?]|[,;:][,.;:]|\.\.|\ba [aeio]\p{L}|\b(\p{L}+) \1\b/iu)
      }
      const told = film.scenes.flatMap(({ text }) => sentences(text))
      expect(told.filter((sentence, index) => told.indexOf(sentence) !== index), where).toEqual([])
      for (const { text } of film.scenes) expect(sentences(text).length, text).toBeLessThanOrEqual(9)
      if (made.nonVerbal) for (const sentence of told) expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(15)
    })
  })

  it('goes without a friend when nobody is to go along', async () => {
    const answers = { ...SAMPLES.power.answers, companion: 'no' }
    await each({ ...SAMPLES.power, answers }, ({ scenes, lineOf, all }, where) => {
      expect(all, where).not.toContain('Bramble')
      const people = new Set(scenes.flatMap(({ mentions }) => mentions).filter(({ kind }) => kind === 'character').map(({ name }) => name))
      expect(people.size, where).toBeLessThanOrEqual(3)
      expect(lineOf('Rowan'), where).not.toBe('')
    })
  })

  it('makes a world from words that no stored world fits', async () => {
    for (const [world, place] of [['a clock tower above the clouds', 'ClockTower'], ['the kitchen of a bakery at night', 'Kitchen'], ['a forest of lantern trees', 'Forest'], ['a garden behind a tall wall', 'Garden']] as const) {
      await each({ ...SAMPLES.first, answers: { ...SAMPLES.first.answers, world } }, ({ scenes, lore }, where) => {
        expect(scenes[0]?.text, where).toContain(`@${place}`)
        expect(lore.world.toLowerCase(), where).toContain(place === 'ClockTower' ? 'clock tower' : place.toLowerCase())
      })
    }
  })

  it('speaks of a hero as they where the brief does', async () => {
    const answers = { ...SAMPLES.power.answers, hero: 'Ko', kind: 'a wind-up robot from a toy shop', flaw: 'too shy to speak up, even when they know the way', wish: 'to be seen' }
    await each({ ...SAMPLES.power, answers }, ({ lore, lineOf }, where) => {
      expect(lore.hero, where).toMatch(/\. Ko is too shy/)
      expect(lore.hero, where).not.toMatch(/\b(?:he|she|his|her|they longs)\b/i)
      expect(lineOf('Ko'), where).toContain('wind-up')
    })
  })
})

describe('taking an answer apart', () => {
  it('tells name, head, looks and clause', () => {
    expect(takeApart('Lumi, a slow snail with a striped shell that glows')).toEqual({ name: 'Lumi', head: 'a slow snail', looks: 'with a striped shell that glows', clause: '' })
    expect(takeApart('a dented brass lantern whose light lasts')).toEqual({ name: undefined, head: 'a dented brass lantern', looks: '', clause: 'whose light lasts' })
    expect(takeApart('the brook, which is too wide')).toMatchObject({ head: 'the brook', clause: 'which is too wide' })
    expect(takeApart(undefined)).toBeUndefined()
  })

  it('finds what a thing is called and what its clause says', () => {
    expect([nameOf('a dented brass lantern'), nameOf('a jar of fireflies'), nameOf('an old orchard'), calling('a green valley', false), bare('one key')]).toEqual(['BrassLantern', 'JarOfFireflies', 'Orchard', 'valley', 'key'])
    expect(saying(takeApart('a flute that makes plants listen')!)).toBe('It makes plants listen')
    expect(saying(takeApart('a jar of fireflies that glow when somebody hums')!)).toBe('The fireflies glow when somebody hums')
  })

  it('names the trouble after the deed', () => {
    expect(deedOf(takeApart('a magpie who hoards every lamp because nobody thanked her')!)).toEqual({ does: 'hoards every lamp', why: 'nobody thanked her' })
    expect(deedOf(takeApart('a jealous rival baker')!)).toEqual({ does: undefined, why: undefined })
    expect(['hoards every lamp in town', 'steals the colours', 'hides the moon', 'freezes the river', 'laughs at everybody'].map(troubleNamed)).toEqual(['the time without lamps', 'the time without colours', 'the time without the moon', 'the freezing of the river', undefined])
  })

  it('reads what a world holds', () => {
    expect(readWorld('a harbour town under a fog that has not lifted for years, with stilt houses and a dark lighthouse')).toMatchObject({
      land: 'a harbour town under a fog', noun: 'harbour town', features: ['stilt houses', 'a dark lighthouse'], sayings: ['The fog has not lifted for years'], weather: 'fog', night: false,
    })
    expect(readWorld('an old orchard on a hill under a full moon')).toMatchObject({ noun: 'orchard', beside: ['a hill'], night: true })
  })

  it('takes nobody for a friend who is answered with no', () => {
    const brief = { title: '', logline: '', language: 'en', audience: 'all' as const, nonVerbal: false }
    expect(readFacts({ ...brief, answers: { friend: 'no', friendName: 'Lumi, a snail' } })).toMatchObject({ friend: undefined, alone: true })
    expect(readFacts({ ...brief, answers: { helper: 'yes', helperName: 'Tock, a cricket' } }).friend).toMatchObject({ name: 'Tock', kind: 'cricket' })
  })
})
