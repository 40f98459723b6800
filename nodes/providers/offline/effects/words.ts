import { openAir, rain, room, thunder, wind } from './air.ts'
import type { Maker } from './cue.ts'
import { applause, birds, crickets, fire, heartbeat } from './living.ts'
import { footsteps } from './steps.ts'
import { bell, chime, clatter, creak, door, knock, rustle, ticking, whoosh } from './things.ts'
import { brook, drips, sea, splash } from './water.ts'

export interface Sound { name: string; make: Maker }

/** What can be heard, by the words that ask for it. Laughter, sobs and speech are left out: they cannot be made well. */
const SOUNDS: readonly (readonly [string, Maker, RegExp])[] = [
  ['rain', rain, /\b(?:rain|drizzl|downpour)/],
  ['wind', wind, /\b(?:wind|gust|gale|breeze|storm|blizzard)/],
  ['thunder', thunder, /\b(?:thunder|lightning)/],
  ['sea', sea, /\b(?:sea|surf|ocean|waves?|tide)\b/],
  ['brook', brook, /\b(?:water|stream|brook|river|fountain|waterfall|creek)\b/],
  ['drips', drips, /\b(?:drip|drop)/],
  ['splash', splash, /\b(?:splash|plunge)/],
  ['birds', birds, /\b(?:bird|birdsong|chirp|twitter|lark)/],
  ['crickets', crickets, /\b(?:cricket|cicada|quiet night|night air|night insects)/],
  ['fire', fire, /\b(?:fire|crackl|flame|hearth|campfire|embers)\b/],
  ['room', room, /\b(?:room|indoors|interior)\b/],
  ['air', openAir, /\b(?:air|hush|quiet(?! room| night)|silence|ambien|fog|snow|wide)/],
  ['footsteps', footsteps, /\b(?:footstep|step|walk|running|run|paws|hooves|crunch)/],
  ['knock', knock, /\bknock/],
  ['door', door, /\b(?:door|gate|shutter|latch|slam)/],
  ['creak', creak, /\bcreak/],
  ['bell', bell, /\b(?:bell|gong|toll)/],
  ['chime', chime, /\b(?:chime|shimmer|sparkl|glow|twinkl|tinkl)/],
  ['clatter', clatter, /\b(?:clatter|crash|clang|smash|thud|rattl|tumbl)/],
  ['ticking', ticking, /\b(?:tick|clock|gears?)/],
  ['rustle', rustle, /\b(?:paper|rustl|pages?|letter|map|scrap|unfold|leaves)/],
  ['whoosh', whoosh, /\b(?:whoosh|swish|flap|wings?|rush)/],
  ['heartbeat', heartbeat, /\b(?:heart|heartbeat|pulse)/],
  ['applause', applause, /\b(?:cheer|applau|clap|crowd)/],
]
/** More at once is noise. */
const MOST = 4

/** The sounds that words ask for, in the order of the words, each once, at most four. */
export function soundsIn(words: string): Sound[] {
  const lower = words.toLowerCase()
  return SOUNDS
    .map(([name, make, pattern]) => ({ name, make, at: lower.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .slice(0, MOST)
    .map(({ name, make }) => ({ name, make }))
}
