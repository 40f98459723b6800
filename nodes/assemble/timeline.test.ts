import { describe, expect, it } from 'vitest'
import { shotTimesOf, toTimeline, type TimelineInput } from './timeline.ts'

const scene = (title: string) => ({ title, text: title })
const film: TimelineInput = {
  fps: 24, shots: [24, 24, 24, 24, 24], scenes: ['One', 'One', 'Two', 'Three', 'Four'].map(scene), title: { words: 'Film', small: '' }, end: { words: '', small: '' }, chapterCards: false,
}
const shape = (more: Partial<TimelineInput>) => toTimeline({ ...film, ...more }).elements.map((element) => (element.kind === 'shot' ? element.shot : element.words))
const acts = [{ title: 'Before', from: 1 }, { title: 'After', from: 3 }]

describe('the timeline', () => {
  it('names scenes or acts on cards where that is asked for', () => {
    expect(shape({})).toEqual(['Film', 0, 1, 2, 3, 4])
    expect(shape({ chapterCards: true })).toEqual(['Film', 'One', 0, 1, 'Two', 2, 'Three', 3, 'Four', 4])
    expect(shape({ acts })).toEqual(['Film', 'Before', 0, 1, 2, 'After', 3, 4])
  })
  it('opens an act with the first of its scenes that is shown', () => {
    expect(shape({ acts, shots: [24, 24, 24, 0, 24] })).toEqual(['Film', 'Before', 0, 1, 2, 'After', 4])
  })
  it('has no gap, and a chapter for each scene', () => {
    const { elements, frames, chapters } = toTimeline({ ...film, acts, chapterCards: true })
    elements.forEach((element, index) => expect(element.start).toBe(elements.slice(0, index).reduce((sum, one) => sum + one.frames, 0)))
    expect(chapters.map(({ title }) => title)).toEqual(['One', 'Two', 'Three', 'Four'])
    expect(chapters.at(-1)?.end).toBe(frames / 24)
  })
  it('says when each shot is seen, and where one would have been that is left out', () => {
    const timeline = toTimeline({ ...film, shots: [24, 48, 0, 24, 12] })
    expect(shotTimesOf(timeline, { fps: 24, count: 5 })).toEqual([{ start: 4, end: 5 }, { start: 5, end: 7 }, { start: 7, end: 7 }, { start: 7, end: 8 }, { start: 8, end: 8.5 }])
  })
})
