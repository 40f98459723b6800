import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { call, scripted } from '../testing/scripted.ts'
import type { Shot } from '../values/index.ts'
import { shotsFromScript } from './from-script.ts'
import { shotImages } from './run.ts'

const components = [{ name: 'Mara', kind: 'character' as const }, { name: 'Old Tobias', kind: 'character' as const }, { name: 'Brass Key', kind: 'prop' as const }, { name: 'Tower', kind: 'location' as const }]
const scene = (text: string) => ({ text, time: 'night' as const, weather: 'rain' as const, mood: 'tense', energy: 0.5 })
const shots = (text: string, more: { nonVerbal?: boolean } = {}) => shotsFromScript({ scene: scene(text), components, nonVerbal: false, minSeconds: 2, maxSeconds: 8, ...more })

describe('the shots of a script', () => {
  it('are its paragraphs and speeches in order, the first of them wide with its place', () => {
    const made = shots('@Mara climbs the stairs.\n\n@Mara (whispering): Who is there?\n\n@Old Tobias: Only me.')
    expect(made.map(({ size, framing, names }) => [size, framing, names])).toEqual([['wide', 'plain', ['Mara', 'Tower']], ['medium', 'plain', ['Mara']], ['medium-close', 'over-shoulder', ['Old Tobias', 'Mara']]])
    expect(made[1]).toMatchObject({ utterances: [{ kind: 'dialogue', speaker: 'Mara', text: 'Who is there?' }], expression: 'whispering' })
    expect(made[2]?.staging).toEqual([{ name: 'Old Tobias', side: 'right', facing: 'left', acting: 'speaking' }, { name: 'Mara', side: 'left', facing: 'away', acting: 'listening' }])
  })
  it('say every word of every speech, in order, however long', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('Mara', 'Old Tobias', 'Narrator'), fc.array(fc.constantFrom('one', 'two,', 'three.', 'four?', 'five'), { minLength: 1, maxLength: 60 })), { minLength: 1, maxLength: 6 }), (speeches) => {
      const made = shots(['@Mara waits.', ...speeches.map(([who, words]) => `@${who}: ${words.join(' ')}`)].join('\n\n'))
      const said = made.flatMap(({ utterances }) => utterances.map(({ text }) => text)).join(' ').split(/\s+/)
      expect(said.toSorted()).toEqual(speeches.flatMap(([, words]) => words).toSorted())
      for (const { seconds } of made) expect(seconds).toBeLessThanOrEqual(8)
    }))
  })
  it('lets somebody unseen be heard over the picture before', () => {
    const [only, ...others] = shots('@Mara sleeps.\n\n@Narrator: And so it went.')
    expect(others).toEqual([])
    expect(only?.utterances).toEqual([{ kind: 'voiceover', speaker: 'Narrator', text: 'And so it went.' }])
    expect(only?.names).not.toContain('Narrator')
  })
  it('have what is said on the next line of what is done', () => {
    expect(shots('@Mara looks up.\n@Mara: A star!\n\n@Mara: Two.').map(({ utterances }) => utterances.map(({ kind, text }) => `${kind} ${text}`))).toEqual([['dialogue A star!'], ['dialogue Two.']])
  })
  it('obey what the script says of camera, length and joining', () => {
    const made = shots('Wide shot: the sea. (6 s)\n\n> DISSOLVE TO:\n\nCLOSE ON the @Brass Key.\n\nLow angle - @Mara stands.')
    expect(made.map(({ size, angle, transition, seconds }) => [size, angle, transition, seconds])).toEqual([['wide', 'eye', 'cut', 6], ['insert', 'eye', 'dissolve', 2.5], ['medium-close', 'low', 'cut', 2]])
    expect(made[0]?.action).toBe('The sea.')
  })
  it('take he and she for whoever acted last', () => {
    expect(shots('@Mara enters.\n\nShe sits.')[1]).toMatchObject({ action: '@Mara sits.', names: ['Mara'] })
  })
  it('leave speech out of a film in which nobody speaks', () => {
    expect(shots('@Mara waves.\n\n@Mara: Hello!', { nonVerbal: true }).flatMap(({ utterances }) => utterances)).toEqual([])
  })
  it('are planned without asking anybody', async () => {
    const ctx = scripted()
    const { shots: made } = await call<{ shots: { id: string; value: Shot }[] }>(shotImages, 'plan', { params: { minSeconds: 2 }, scenes: { ...scene('@Mara waits.\n\n@Narrator: Night.'), title: 'T', beat: 'b', isScript: true }, components }, ctx)
    expect(made.map(({ id, value }) => [id, value.componentIds, value.utterances.length])).toEqual([['01', ['mara', 'tower'], 1]])
    expect(ctx.asked.text).toEqual([])
  })
})
