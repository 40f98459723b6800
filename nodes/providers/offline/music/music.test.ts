import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { MusicRequest } from '../../../capabilities.ts'
import { createSoundRig, levelDb, peakDb } from '../sound-rig.ts'
import { createChance } from './chance.ts'
import { compose } from './compose.ts'
import { createMusic } from './index.ts'
import { toColour } from './mood.ts'
import { RATE } from './render.ts'
import { toSections } from './sections.ts'
import { createMotif, turned } from './theme.ts'

const request = (more: Partial<MusicRequest> = {}): MusicRequest => ({
  seconds: 24,
  title: 'The Red Fox',
  arc: [{ share: 0.4, mood: 'calm and lonely', energy: 0.15 }, { share: 0.35, mood: 'triumphant', energy: 0.95 }, { share: 0.25, mood: 'warm', energy: 0.35 }],
  ...more,
})

const rig = createSoundRig()
const music = createMusic()
async function play(more: Partial<MusicRequest> = {}, io = rig.io()) {
  const reply = await music.send?.(request(more), io)
  if (reply === undefined) throw new Error('The composer does not answer')
  const channels = rig.channels(reply.value.artifact)
  return { sound: reply.value, channels, left: channels[0] ?? new Float32Array(0) }
}

describe('the offline music', () => {
  it('has exactly the length asked for, no clipped peaks and no long silence', async () => {
    for (const seconds of [5, 24, 31.7]) {
      const { sound, channels, left } = await play({ seconds })
      expect(sound.seconds).toBeCloseTo(seconds, 3)
      expect(left.length / RATE).toBeCloseTo(seconds, 3)
      expect(peakDb(channels)).toBeLessThanOrEqual(-3)
      expect(peakDb(channels)).toBeGreaterThan(-14)
      for (let at = 0; at + 1.5 < seconds; at += 0.5) expect(levelDb(left, RATE, [at, at + 1.5])).toBeGreaterThan(-50)
    }
  })

  it('is louder where there is more going on, and ends gently', async () => {
    const { left } = await play()
    const [quiet, loud, after] = [[1, 9], [11, 17], [19, 22]].map(([from = 0, until = 0]) => levelDb(left, RATE, [from, until]))
    expect(loud).toBeGreaterThan((quiet ?? 0) + 6)
    expect(loud).toBeGreaterThan((after ?? 0) + 4)
    expect(levelDb(left, RATE, [23.9, 24])).toBeLessThan(-40)
  })

  it('makes the same bytes twice, here and in another process', async () => {
    const { sound } = await play({ seconds: 6 })
    expect((await play({ seconds: 6 })).sound).toEqual(sound)
    const source = `
      import { createMusic } from './index.ts'
      import { createSoundRig } from '../sound-rig.ts'
      const reply = await createMusic().send(${JSON.stringify(request({ seconds: 6 }))}, createSoundRig().io())
      console.log(reply.value.artifact)`
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', source], { cwd: import.meta.dirname })
    expect(stdout.trim()).toBe(sound.artifact)
  })

  it('is another piece for another title or another take', async () => {
    const { sound } = await play({ seconds: 6 })
    expect((await play({ seconds: 6, title: 'The Blue Owl' })).sound.artifact).not.toBe(sound.artifact)
    expect((await play({ seconds: 6 }, rig.io({ seed: 2 }))).sound.artifact).not.toBe(sound.artifact)
  })

  it('stops when it is cancelled, and lets others work meanwhile', async () => {
    const control = new AbortController()
    const started = performance.now()
    let longest = 0
    let last = started
    const watch = setInterval(() => { longest = Math.max(longest, performance.now() - last); last = performance.now() }, 5)
    setTimeout(() => control.abort(), 150)
    await expect(play({ seconds: 300 }, rig.io({ signal: control.signal }))).rejects.toMatchObject({ name: 'AbortError' })
    clearInterval(watch)
    expect(performance.now() - started).toBeLessThan(2000)
    expect(longest).toBeLessThan(400)
  })

  it('says which lengths it can write', async () => {
    for (const seconds of [0, -3, 4000, Number.NaN]) await expect(play({ seconds })).rejects.toMatchObject({ code: 'bad-input' })
  })
})

describe('the composition', () => {
  it('follows the arc: sections begin where it says, short ones join their neighbours', () => {
    const sections = toSections(request({ seconds: 60 }), createChance('x'))
    expect(sections.map((section) => [section.from, section.until, section.colour, section.role])).toEqual([[0, 24, 'calm', 'opening'], [24, 45, 'epic', 'triumph'], [45, 56.6, 'warm', 'home']])
    for (const { from, until, barSeconds, chords } of sections) expect(chords.length * barSeconds).toBeCloseTo(until - from, 6)
    const many = toSections({ seconds: 10, title: '', arc: Array.from({ length: 10 }, () => ({ share: 0.1, mood: 'sad', energy: 0.3 })) }, createChance('x'))
    expect(many.length).toBeLessThanOrEqual(3)
    expect(many.at(-1)?.until).toBe(7.5)
    expect(toSections({ seconds: 10, title: '', arc: [] }, createChance('x'))).toHaveLength(1)
  })

  it('gives each piece a theme of four to eight notes that comes back in other shapes', () => {
    const themes = Array.from({ length: 60 }, (_, i) => createMotif(createChance(i)))
    for (const theme of themes) {
      expect(theme.length).toBeGreaterThanOrEqual(4)
      expect(theme.length).toBeLessThanOrEqual(8)
      expect(theme.reduce((sum, step) => sum + step.length, 0)).toBeCloseTo(2, 6)
      expect(turned(theme, 'adorned').reduce((sum, step) => sum + step.length, 0)).toBeCloseTo(2, 6)
      const climb = (steps: typeof theme) => steps.slice(1).map(({ degree }, i) => degree - (steps[i]?.degree ?? 0))
      expect(climb(turned(theme, 'sunken'))).toEqual(climb(theme).map((step) => 0 - step))
      expect(turned(theme, 'broad').reduce((sum, step) => sum + step.length, 0)).toBeCloseTo(4, 6)
    }
    expect(new Set(themes.map((theme) => JSON.stringify(theme))).size).toBeGreaterThan(50)
  })

  const TALE: MusicRequest['arc'] = [
    { share: 0.2, mood: 'lonely', energy: 0.2, beat: 'underdog', act: 0 }, { share: 0.15, mood: 'curious', energy: 0.4, beat: 'discovery', act: 0 },
    { share: 0.15, mood: 'despair', energy: 0.25, beat: 'first failure', act: 1 }, { share: 0.2, mood: 'tense', energy: 0.75, beat: 'challenge', act: 1 },
    { share: 0.15, mood: 'triumphant', energy: 0.95, beat: 'triumph', act: 2 }, { share: 0.15, mood: 'warm', energy: 0.35, beat: 'ending', act: 2 },
  ]
  const tale = (more: Partial<MusicRequest> = {}, seed = 1) => compose({ seconds: 150, title: 'The Lantern', arc: TALE, ...more }, seed)
  const within = (score: ReturnType<typeof tale>, from: number, until: number) => score.statements.filter(({ at }) => at >= from && at < until)
  /** The steps of a melody in semitones, which stay the same in another key. */
  const steps = (keys: readonly number[]) => keys.slice(1).map((key, i) => key - (keys[i] ?? 0))

  it('brings the theme back changed: mirrored and in minor in defeat, broad and in another major key in triumph', () => {
    for (let seed = 0; seed < 12; seed++) {
      const score = tale({}, seed)
      const [first] = within(score, 0, 30), [fallen] = within(score, 50, 78), [risen] = within(score, 104, 128)
      expect(first?.turn).toBe('asking')
      expect(fallen).toMatchObject({ turn: expect.stringMatching(/fallen|sunken/), mode: expect.stringMatching(/minor|harmonic/) })
      expect(risen).toMatchObject({ turn: 'broad', mode: 'major' })
      expect(risen?.tonic).not.toBe(fallen?.tonic)
      expect(steps(fallen?.keys ?? [])).not.toEqual(steps(first?.keys ?? []))
      expect(new Set(score.statements.map(({ turn }) => turn)).size).toBeGreaterThanOrEqual(5)
    }
  })

  it('gives other stories other themes, and small children no drums', () => {
    const themes = Array.from({ length: 30 }, (_, i) => steps(compose({ seconds: 60, title: `Story ${i}`, arc: TALE }, 1).statements[0]?.keys ?? []).join())
    expect(new Set(themes).size).toBeGreaterThan(27)
    const gentle = tale({ gentle: true })
    expect(gentle.parts.some(({ drums, program }) => drums || program === 47)).toBe(false)
    expect(Math.max(...gentle.stretches.map(({ energy }) => energy))).toBeLessThan(0.7)
    expect(tale().parts.some(({ drums, program }) => drums || program === 47)).toBe(true)
  })

  it('plays with the instruments of the world', () => {
    const programs = (world: string) => new Set(tale({ world }).parts.map(({ program }) => program))
    expect([...programs('a starship near an alien planet')].some((program) => [88, 89, 98, 4].includes(program))).toBe(true)
    expect([...programs('a harbour and a lighthouse')].some((program) => [21, 78, 40].includes(program))).toBe(true)
    expect(programs('a starship near an alien planet')).not.toEqual(programs('a harbour and a lighthouse'))
  })

  it('does not drone: who plays changes every eight seconds or so, and no note lasts so long', () => {
    for (const title of ['A', 'B', 'C', 'D', 'E', 'F']) {
      const score = tale({ title }, 3)
      const sounding = (at: number): string => score.parts.filter(({ notes }) => notes.some((note) => note.at <= at + 1 && note.at + note.length > at)).map(({ program, pan }) => `${program}/${pan}`).sort().join()
      let since = 0, before = ''
      for (let at = 0; at < 145; at += 0.5) {
        const now = sounding(at)
        if (now !== before) since = at
        expect(at - since, `${title} at ${at}`).toBeLessThan(9)
        before = now
      }
      for (const note of score.parts.flatMap((part) => part.notes)) expect(note.length).toBeLessThan(9)
    }
  })

  it('keeps every instrument in its range', () => {
    for (let seed = 0; seed < 25; seed++) {
      for (const part of tale({ seconds: 60 }, seed).parts) for (const note of part.notes) {
        expect(note.key).toBeGreaterThanOrEqual(28)
        expect(note.key).toBeLessThanOrEqual(100)
        expect(note.at).toBeLessThan(60)
      }
    }
  })

  it('lands on the tonic chord when the end card comes, and nothing begins after it but its own notes', () => {
    for (const mood of ['warm', 'sad', 'dread', 'playful', 'wonder', 'tense', 'triumph', 'calm']) {
      const score = compose({ seconds: 40, title: mood, arc: [{ share: 0.6, mood: 'calm', energy: 0.3 }, { share: 0.4, mood, energy: 0.5 }] }, 1)
      const notes = score.parts.flatMap((part) => part.notes)
      const landed = notes.filter(({ at }) => at > 36.5)
      const low = landed.reduce((lowest, note) => (note.key < lowest.key ? note : lowest))
      const tonic = (score.statements.at(-1)?.tonic ?? 0) % 12
      expect(low.key % 12).toBe(tonic)
      expect(Math.abs(low.at - 36.6)).toBeLessThan(0.05)
      for (const { key } of landed) expect([0, 3, 4, 7]).toContain((key - tonic + 12) % 12)
      expect(notes.filter(({ at, length }) => at < 36 && at + length > 38)).toEqual([])
    }
  })

  it('hears moods in free words', () => {
    expect(toColour('a tense chase', 0.2)).toBe('tense')
    expect(toColour('Quiet grief', 0.9)).toBe('calm')
    expect(toColour('sense of wonder', 0.2)).toBe('wonder')
    expect(toColour('deep in the forest, uneasy', 0.3)).toBe('tense')
    expect(toColour('courage', 0.5)).toBe('epic')
    expect(toColour('', 0.9)).toBe('epic')
    expect(toColour('непонятно', 0.1)).toBe('calm')
  })
})
