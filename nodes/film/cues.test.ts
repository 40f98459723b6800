import { describe, expect, it } from 'vitest'
import { toCues, type SpokenLine } from './cues.ts'
import { toSrt, toVtt } from './subtitle-files.ts'

const rules = { fps: 24, frames: 24 * 600, charactersPerSecond: 17 }
const line = (text: string, start: number, seconds: number): SpokenLine => ({ text, start, end: start + seconds })

const LONG = 'When the wind came down from the mountain, the little owl closed her eyes and counted to ten, because that is what her grandmother had always told her to do when the world was too loud.'

describe('subtitles', () => {
  it('keep every rule on a long and crowded script', () => {
    const words = LONG.split(' ')
    let time = 0
    const lines = Array.from({ length: 200 }, (_, index) => {
      const text = words.slice(index % 17, index % 17 + 1 + (index * 7) % 20).join(' ')
      const spoken = line(text, time, 0.3 + text.length / (10 + index % 9))
      time = spoken.end + (index % 5) * 0.1
      return spoken
    })
    const cues = toCues(lines, { ...rules, frames: Math.ceil(time * 24) + 72 })
    cues.forEach((cue, index) => {
      expect(cue.lines.length).toBeLessThanOrEqual(2)
      for (const text of cue.lines) expect(text.length).toBeLessThanOrEqual(42)
      expect(cue.end - cue.start).toBeGreaterThanOrEqual(20)
      expect(cue.end - cue.start).toBeLessThanOrEqual(7 * 24)
      const next = cues[index + 1]
      if (next) expect(next.start - cue.end).toBeGreaterThanOrEqual(2)
    })
    const said = cues.flatMap((cue) => cue.lines).join(' ')
    expect(said).toBe(lines.map(({ text }) => text).join(' '))
  })
  it('break after punctuation and before a conjunction, not inside a name or after an article', () => {
    const set = (text: string) => toCues([line(text, 0, 4)], rules)[0]?.lines
    expect(set('I have never seen the sea, but I can hear it from here.')).toEqual(['I have never seen the sea,', 'but I can hear it from here.'])
    expect(set('Somebody must have told old Captain Marlow about the lantern.')?.[0]).not.toMatch(/Captain$/)
    expect(set('We looked all night for somebody who knew the way home.')?.[0]).not.toMatch(/ the$/)
  })
  it('divide a long line at clauses, by the times of its words where they are known', () => {
    const words = LONG.split(' ').map((_, index) => ({ start: 10 + index * 0.5, end: 10 + index * 0.5 + 0.4 }))
    const cues = toCues([{ text: LONG, start: 10, end: 30, words }], rules)
    expect(cues.length).toBeGreaterThan(2)
    const second = cues[1]
    const spokenBefore = cues[0]?.lines.join(' ').split(' ').length ?? 0
    expect(second?.start).toBe(Math.round((words[spokenBefore]?.start ?? 0) * 24))
    for (const cue of cues.slice(0, -1)) expect(cue.lines.at(-1)).not.toMatch(/ (the|her|had|that|to|and)$/)
  })
  it('stay long enough to be read, longer for children', () => {
    const text = 'Nobody in the whole valley had ever seen it.'
    const [adult] = toCues([line(text, 0, 1)], rules), [child] = toCues([line(text, 0, 1)], { ...rules, charactersPerSecond: 13 })
    expect(adult?.end).toBe(Math.ceil(text.length / 17 * 24))
    expect(child?.end).toBe(Math.ceil(text.length / 13 * 24))
  })
  it('lag a little behind words that are said faster than children read', () => {
    const fast = [line('And the little fox ran down the hill as fast as he could.', 1, 4), line('Then he stopped.', 5.05, 1)]
    const [first, second] = toCues(fast, { ...rules, charactersPerSecond: 13 })
    expect(first && (first.end - first.start) / 24).toBeGreaterThanOrEqual(57 / 13)
    expect(second && second.start / 24 - 5.05).toBeGreaterThan(0.2)
    expect(second && second.start / 24 - 5.05).toBeLessThanOrEqual(0.6)
    expect(toCues(fast, { ...rules, frames: 6 * 24, charactersPerSecond: 13 })).toHaveLength(2)
  })
  it('end with the film', () => {
    const [cue] = toCues([line('Home.', 4.9, 0.4)], { ...rules, frames: 120 })
    expect(cue).toMatchObject({ start: 100, end: 120 })
  })
  it('handle words without spaces', () => {
    const cues = toCues([line('山'.repeat(100), 0, 12)], rules)
    expect(cues.flatMap(({ lines }) => lines).every((text) => Array.from(text).length <= 42)).toBe(true)
    expect(cues.flatMap(({ lines }) => lines).join('')).toBe('山'.repeat(100))
  })
})

describe('subtitle files', () => {
  const cues = [{ start: 24, end: 60, lines: ['a < b & c', '--> d'] }, { start: 24 * 3661, end: 24 * 3662, lines: ['End'] }]
  it('are SubRip', () => {
    expect(toSrt(cues, 24)).toBe('1\n00:00:01,000 --> 00:00:02,500\na < b & c\n→ d\n\n2\n01:01:01,000 --> 01:01:02,000\nEnd\n')
  })
  it('are WebVTT with nothing that reads as markup', () => {
    expect(toVtt(cues, 24)).toBe('WEBVTT\n\n00:00:01.000 --> 00:00:02.500\na &lt; b &amp; c\n--&gt; d\n\n01:01:01.000 --> 01:01:02.000\nEnd\n')
  })
})
