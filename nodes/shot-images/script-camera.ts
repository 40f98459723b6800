import type { Scene, Shot } from '../values/index.ts'

const SIZES: readonly [Shot['size'], RegExp][] = [
  ['extreme-wide', /^(?:extreme wide|establishing|aerial)\b/iu], ['wide', /^(?:wide|long|master|full view)\b/iu], ['extreme-close', /^extreme close/iu], ['insert', /^(?:insert|detail|close on (?:the|an?|his|her|its|their)\b)/iu],
  ['medium-close', /^medium close/iu], ['close', /^(?:close|closer)/iu], ['full', /^full/iu], ['medium', /^(?:medium|mid|two[- ]shot)\b/iu],
]
const ANGLES: readonly [Shot['angle'], RegExp][] = [['high', /\bhigh angle\b|\bfrom above\b/iu], ['low', /\blow angle\b|\bfrom below\b/iu], ['birds-eye', /\bbird[’']?s[- ]eye\b|\boverhead\b/iu], ['worms-eye', /\bworm[’']?s[- ]eye\b/iu], ['dutch', /\bdutch\b|\bcanted\b/iu]]
/** `WIDE SHOT - `, `Close-up: ` before what is seen. */
const LEAD = /^((?:extreme |medium )?(?:wide|long|close(?:[- ]?up)?|closer|full|medium|mid|establishing|master|two[- ]shot|insert|detail|aerial|overhead|low angle|high angle|dutch)(?:[- ](?:shot|up|on|angle|view))*(?: on)?)\s*(?:[-–—:]|of\b)\s*(?=\S)/iu
/** `CLOSE ON the key.` says what the camera looks at in a sentence of its own. */
const ON = /^close(?:[- ]up)? on\s+/iu
const LENGTH = /\s*\((\d+(?:\.\d+)?)\s?(?:s|sec|seconds?)\)\.?\s*$/iu

/** What a paragraph says of the camera and of its own length, and what is left of it. */
export function cameraIn(text: string): { size: Shot['size'] | undefined; angle: Shot['angle']; action: string; seconds: number | undefined } {
  const length = LENGTH.exec(text)
  const whole = text.replace(LENGTH, '').trim()
  const lead = LEAD.exec(whole)?.[1] ?? ''
  const rest = lead === '' ? whole : whole.replace(LEAD, '')
  const about = lead || whole
  return {
    size: lead === '' && !/^(?:close on|insert)\b/iu.test(whole) ? undefined : SIZES.find(([, words]) => words.test(about))?.[0],
    angle: ANGLES.find(([, words]) => words.test(whole))?.[0] ?? 'eye',
    action: rest === '' ? whole : capital(rest.replace(ON, '')),
    seconds: length ? Math.min(60, Math.max(0.5, Number(length[1]))) : undefined,
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** How a transition in words joins the next shot. */
export function joinOf(words: string): Shot['transition'] {
  if (/white|вспышк/iu.test(words)) return 'dip'
  if (/dissolve|наплыв/iu.test(words)) return 'dissolve'
  return /fade|iris|black|зтм|затемнен/iu.test(words) ? 'fade' : 'cut'
}

const LENSES: Record<Shot['size'], number> = { 'extreme-wide': 18, wide: 24, full: 35, 'medium-long': 35, medium: 50, 'medium-close': 85, close: 85, 'extreme-close': 135, insert: 100 }
export const lensOf = (size: Shot['size']): number => LENSES[size]

/** The camera moves with whoever moves; a first wide picture comes nearer, an object stands still. */
export function moveFor(action: string, size: Shot['size'], at: number): Shot['movement'] {
  if (/\b(?:walks?|runs?|races?|strides?|crosses|follows?|hurr\w+|rides?|drives?)\b|идёт|беж/iu.test(action)) return at % 2 === 0 ? 'track-right' : 'track-left'
  if (/\b(?:climbs?|looks? up|lifts?)\b|подним/iu.test(action)) return 'tilt-up'
  if (size === 'wide' || size === 'extreme-wide') return at === 0 ? 'push-in' : 'pan-right'
  return size === 'medium' || size === 'close' ? 'push-in' : 'static'
}

const SOUNDS = /\b(?:rain|wind|waves?|sea|thunder|doors?|knock\w*|bells?|footsteps|steps|engine|train|gulls?|birds?|fire|clock|whistl\w+|crash\w*|splash\w*|dog|cat|horse|crowd|radio|phone|glass)\b/giu

/** What is heard: what the words name, and the weather. */
export function soundIn(action: string, weather: Scene['weather']): string {
  const named = (action.match(SOUNDS) ?? []).map((word) => word.toLowerCase())
  return [...new Set([...named, ...(weather === 'rain' || weather === 'storm' || weather === 'wind' ? [weather] : [])])].join(', ')
}
