import type { Chapter } from '../film/metadata-file.ts'

/** Lengths of the drawn cards in seconds. */
export const CARD_SECONDS = { title: 3, chapter: 2, end: 3 } as const

export type Element =
  | { kind: 'title' | 'end'; words: string; start: number; frames: number }
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
  title: string
  endCard: string
  chapterCards: boolean
}

/** Puts cards and shots in their places. */
export function toTimeline({ fps, shots, scenes, title, endCard, chapterCards }: TimelineInput): Timeline {
  const elements: Element[] = []
  const marks: { title: string; at: number }[] = []
  let frames = 0
  const add = (element: Element) => {
    elements.push(element)
    frames += element.frames
  }
  if (title !== '') add({ kind: 'title', words: title, start: frames, frames: CARD_SECONDS.title * fps })
  let shown: TimelineInput['scenes'][number]
  shots.forEach((length, shot) => {
    if (length === 0) return
    const scene = scenes[shot] ?? shown
    if (scene && (scene.title !== shown?.title || scene.text !== shown.text)) {
      shown = scene
      marks.push({ title: scene.title, at: frames })
      if (chapterCards) add({ kind: 'chapter', words: scene.title, number: marks.length, start: frames, frames: CARD_SECONDS.chapter * fps })
    }
    add({ kind: 'shot', shot, start: frames, frames: length })
  })
  if (endCard !== '') add({ kind: 'end', words: endCard, start: frames, frames: CARD_SECONDS.end * fps })
  const chapters = marks.map(({ title: name, at }, index) => ({
    title: name, start: index === 0 ? 0 : at / fps, end: (marks[index + 1]?.at ?? frames) / fps,
  }))
  return { elements, frames, chapters }
}
