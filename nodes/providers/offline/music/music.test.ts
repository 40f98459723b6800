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
    expect(levelDb(left, RATE, [23.8, 24])).toBeLessThan(-40)
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
    expect(sections.map((section) => [section.from, section.until, section.colour])).toEqual([[0, 24, 'calm'], [24, 45, 'epic'], [45, 60, 'warm']])
    for (const { from, until, barSeconds, chords } of sections) expect(chords.length * barSeconds).toBeCloseTo(until - from, 6)
    const many = toSections({ seconds: 10, title: '', arc: Array.from({ length: 10 }, () => ({ share: 0.1, mood: 'sad', energy: 0.3 })) }, createChance('x'))
    expect(many.length).toBeLessThanOrEqual(3)
    expect(many.at(-1)?.until).toBe(10)
    expect(toSections({ seconds: 10, title: '', arc: [] }, createChance('x'))).toHaveLength(1)
  })

  it('gives each piece a theme of four to eight notes that comes back in other shapes', () => {
    const themes = Array.from({ length: 60 }, (_, i) => createMotif(createChance(i)))
    for (const theme of themes) {
      expect(theme.length).toBeGreaterThanOrEqual(4)
      expect(theme.length).toBeLessThanOrEqual(8)
      expect(theme.reduce((sum, step) => sum + step.length, 0)).toBeCloseTo(2, 6)
      expect(turned(theme, 'adorned').reduce((sum, step) => sum + step.length, 0)).toBeCloseTo(2, 6)
      expect(turned(theme, 'broad').reduce((sum, step) => sum + step.length, 0)).toBeCloseTo(4, 6)
    }
    expect(new Set(themes.map((theme) => JSON.stringify(theme))).size).toBeGreaterThan(50)
  })

  it('does not drone: chords change from bar to bar and no note fills a section', () => {
    for (const title of ['A', 'B', 'C', 'D', 'E', 'F']) {
      const score = compose(request({ seconds: 120, title }), 3)
      const notes = score.parts.flatMap((part) => part.notes)
      for (const note of notes) expect(note.length).toBeLessThan(12)
      const classesAt = (at: number): string => [...new Set(notes.filter((note) => note.at <= at && note.at + note.length > at).map((note) => note.key % 12))].sort().join()
      for (let from = 2; from < 105; from += 5) {
        expect(new Set(Array.from({ length: 15 }, (_, i) => classesAt(from + i))).size).toBeGreaterThan(2)
      }
    }
  })

  it('keeps every instrument in its range and ends on the tonic', () => {
    for (let seed = 0; seed < 25; seed++) {
      const score = compose(request({ seconds: 40 }), seed)
      for (const part of score.parts) for (const note of part.notes) {
        expect(note.key).toBeGreaterThanOrEqual(28)
        expect(note.key).toBeLessThanOrEqual(100)
        expect(note.at).toBeLessThan(40)
      }
    }
    for (const mood of ['warm', 'sad', 'dread', 'playful', 'wonder', 'tense', 'triumph', 'calm']) {
      const score = compose({ seconds: 40, title: mood, arc: [{ share: 1, mood, energy: 0.5 }] }, 1)
      const theme = score.parts[0]?.notes.at(-1)
      const bass = score.parts.flatMap((part) => part.notes).filter((note) => note.key < 46 && note.at + note.length >= 39.9).at(-1)
      expect((theme?.key ?? 0) % 12).toBe((bass?.key ?? 1) % 12)
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
