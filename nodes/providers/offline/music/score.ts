/** A note of a part; times in seconds from the start of the piece. */
export interface Note {
  at: number
  length: number
  /** MIDI key. */
  key: number
  /** 0 to 1. */
  force: number
}

/** What one player plays; programs as in General MIDI, counted from 0. */
export interface Part {
  program: number
  drums: boolean
  /** -1 left to 1 right. */
  pan: number
  /** 0 to 1. */
  volume: number
  notes: Note[]
}

/** A stretch of the piece and how much is going on in it, 0 to 1. */
export interface Stretch {
  from: number
  until: number
  energy: number
}

/** Where the theme is heard, and in which shape. */
export interface Statement {
  at: number
  turn: string
  tonic: number
  mode: string
  keys: number[]
}

export interface Score {
  seconds: number
  statements: Statement[]
  parts: Part[]
  stretches: Stretch[]
}
