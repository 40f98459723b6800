import type { Scene } from '../values/index.ts'
import { titled } from './names.ts'

/** Where and when a scene is, as its heading says. */
export interface Setting {
  /** Empty where the heading names no place. */
  place: string
  isInside: boolean
  /** Undefined where the heading says none, or that it goes on from before. */
  time: Scene['time'] | undefined
}

const LEAD = /^(INT\.?\s?\/\s?EXT|EXT\.?\s?\/\s?INT|I\s?\/\s?E|INT|EXT|EST|ИНТ\.?\s?\/\s?НАТ|НАТ\.?\s?\/\s?ИНТ|ИНТ|НАТ|ЭКСТ)(?:\.\s*|\s+)/iu
const TIMES: readonly [Scene['time'], RegExp][] = [
  ['dawn', /^(?:dawn|sunrise|daybreak|first light|рассвет)/iu], ['morning', /^(?:early |late )?(?:morning|утро)/iu], ['noon', /^(?:noon|midday|day|полдень|день)/iu],
  ['afternoon', /^(?:late |early )?afternoon/iu], ['dusk', /^(?:dusk|sunset|evening|twilight|magic hour|golden hour|закат|сумерки|вечер)/iu], ['night', /^(?:late |the )?(?:night|midnight|полночь|ночь)/iu],
]
const ON = /^(?:continuous|later|moments? later|same|same time|следом|позже|то же)/iu

/** Reads a heading such as `INT. LAMP ROOM - NIGHT`; places within places are kept with the place they are in. */
export function readHeading(heading: string): Setting {
  const lead = LEAD.exec(heading)
  const parts = heading.slice(lead?.[0].length ?? 0).split(/\s+[-–—]+\s+|\s*\/\s*(?=(?:day|night)\b)/iu).map((part) => part.trim()).filter(Boolean)
  const last = parts.at(-1) ?? ''
  const time = TIMES.find(([, words]) => words.test(last))?.[0]
  const isWhen = parts.length > 1 && (time !== undefined || ON.test(last))
  return {
    place: (isWhen ? parts.slice(0, -1) : parts).map(titled).join(', '),
    isInside: /^(?:INT|I|ИНТ)/iu.test(lead?.[1] ?? '') && !/EXT|E|НАТ/iu.test((lead?.[1] ?? '').slice(3)),
    time: isWhen ? time : undefined,
  }
}
