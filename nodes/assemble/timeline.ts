import type { Chapter } from '../film/metadata-file.ts'

/** Lengths of the drawn cards in seconds. */
export const CARD_SECONDS = { title: 4, chapter: 2.5, end: 4 } as const

export type Element =
  | { kind: 'title' | 'end'; words: string; small: string; start: number; frames: number }
  | { kind: 'chapter'; words: string; number: number; start: number; frames: number }
  /** `shot` is the place of the shot in the list of shots. */
  | { kind: 'shot'; shot: number; start: number; frames: number }

export interface Timeline {
  /** In order, without a gap; starts and lengths in frames. */
  elements: Element[]
  frames: number
  /** One for each scene that is shown; the first holds the title and the last the end card. Times in seconds. */
  chapters: Chapter[]
}

export interface TimelineInput {
  fps: number
  /** Length of each shot in frames; 0 for one that is left out. */
  shots: readonly number[]
  /** The scene of each shot where it is known; equal titles and texts are the same scene. */
  scenes: readonly ({ title: string; text: string } | undefined)[]
  /** Words of the title and the end card, with the line under them; without words there is no card. */
  title: { words: string; small: string }
  end: { words: string; small: string }
  /** Whether each scene has a card. */
  chapterCards: boolean
  /** Acts that have a card, with the number of the scene that each begins with. */
  acts?: readonly { title: string; from: number }[]
}

/** Puts cards and shots in their places. */
export function toTimeline({ fps, shots, scenes, title, end, chapterCards, acts = [] }: TimelineInput): Timeline {
  const elements: Element[] = []
  const marks: { title: string; at: number }[] = []
  const lasting = (kind: keyof typeof CARD_SECONDS) => Math.round(CARD_SECONDS[kind] * fps)
  let frames = 0
  const add = (element: Element) => {
    elements.push(element)
    frames += element.frames
  }
  if (title.words !== '') add({ kind: 'title', ...title, start: frames, frames: lasting('title') })
  const numbers = numbersOf(scenes)
  let number = 0, act = -1
  shots.forEach((length, shot) => {
    if (length === 0) return
    const scene = scenes[shot]
    if (scene && numbers[shot] !== number) {
      number = numbers[shot] ?? number
      marks.push({ title: scene.title, at: frames })
      const now = acts.findLastIndex(({ from }) => from <= number)
      if (now > act) add({ kind: 'chapter', words: acts[now]?.title ?? '', number: now + 1, start: frames, frames: lasting('chapter') })
      act = Math.max(act, now)
      if (chapterCards) add({ kind: 'chapter', words: scene.title, number: marks.length, start: frames, frames: lasting('chapter') })
    }
    add({ kind: 'shot', shot, start: frames, frames: length })
  })
  if (end.words !== '') add({ kind: 'end', ...end, start: frames, frames: lasting('end') })
  const chapters = marks.map(({ title: name, at }, index) => ({
    title: name, start: index === 0 ? 0 : at / fps, end: (marks[index + 1]?.at ?? frames) / fps,
  }))
  return { elements, frames, chapters }
}

/** When each of so many shots is seen, in seconds; one that is left out takes no time where it would have been. */
export function shotTimesOf({ elements }: Timeline, { fps, count }: { fps: number; count: number }): { start: number; end: number }[] {
  const places = new Map(elements.flatMap((element) => (element.kind === 'shot' ? [[element.shot, element] as const] : [])))
  let at = 0
  return Array.from({ length: count }, (_, shot) => {
    const place = places.get(shot)
    const start = (place?.start ?? at) / fps
    at = place ? place.start + place.frames : at
    return { start, end: at / fps }
  })
}

/** The number of each shot's scene, from 1; a shot of an unknown scene belongs to the one before it. */
function numbersOf(scenes: TimelineInput['scenes']): number[] {
  let number = 0
  let last: TimelineInput['scenes'][number]
  return scenes.map((scene) => {
    if (scene && (scene.title !== last?.title || scene.text !== last.text)) {
      number++
      last = scene
    }
    return number
  })
}
