import type { Cue } from './cues.ts'

/** Cues as SubRip (SRT). */
export function toSrt(cues: readonly Cue[], fps: number): string {
  return cues.map(({ start, end, lines }, index) => {
    const text = lines.map((line) => line.replaceAll('-->', '→')).join('\n')
    return `${index + 1}\n${clock(start / fps, ',')} --> ${clock(end / fps, ',')}\n${text}\n`
  }).join('\n')
}

/** Cues as WebVTT, in which nothing that is said can be taken for markup. */
export function toVtt(cues: readonly Cue[], fps: number): string {
  const blocks = cues.map(({ start, end, lines }) => `${clock(start / fps, '.')} --> ${clock(end / fps, '.')}\n${lines.map(escaped).join('\n')}\n`)
  return ['WEBVTT\n', ...blocks].join('\n')
}

function escaped(line: string): string {
  return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function clock(seconds: number, point: ',' | '.'): string {
  const milliseconds = Math.round(seconds * 1000)
  const [hours, minutes, rest] = [Math.floor(milliseconds / 3_600_000), Math.floor(milliseconds / 60_000) % 60, milliseconds % 60_000]
  return `${padded(hours, 2)}:${padded(minutes, 2)}:${padded(Math.floor(rest / 1000), 2)}${point}${padded(rest % 1000, 3)}`
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0')
}
