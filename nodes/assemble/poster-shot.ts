import { worthOf } from '../film/frame-worth.ts'
import type { FilmInput } from './film-input.ts'
import type { Room } from './render.ts'
import type { Element } from './timeline.ts'

type ShotElement = Extract<Element, { kind: 'shot' }>
type Pictured = NonNullable<FilmInput['shots'][number]>

/** How many of the best shots are looked at, and where in each. */
const LOOKED_AT = 3
const PLACES = [0.36, 0.5, 0.66]
const EYES_CLOSED = /\b(a?sleep\w*|eyes (shut|closed)|closed eyes|blink\w*|doz\w+|yawn\w*|faint\w*|спит|закры\w*)\b/iu
const SIZES: Partial<Record<Pictured['size'], number>> = { 'medium-close': 1, medium: 0.95, 'medium-long': 0.8, close: 0.8, full: 0.65, wide: 0.35, 'extreme-wide': 0.25, 'extreme-close': 0.2, insert: 0.1 }

/**
 * The frame of the film that stands for it: the face of whom the film shows most, awake, large enough and whole, in a scene
 * of much energy, sharp and well exposed. What is not known of a picture counts as average; a slate only if there is nothing else.
 */
export async function posterFrame(shots: readonly ShotElement[], input: FilmInput, { artifacts, signal }: Room): Promise<number> {
  const hero = heroOf(input.shots)
  const ranked = shots.map((shot) => ({ shot, merit: meritOf(shot, input, hero) })).sort((a, b) => b.merit - a.merit).slice(0, LOOKED_AT)
  const frames = await Promise.all(ranked.map(async ({ shot, merit: known }) => {
    const { footage, captions = [] } = input.parts[shot.shot] ?? {}
    const places = PLACES.map((place) => Math.floor((shot.frames - 1) * place))
    if (!footage) return []
    const worths = await worthOf(await artifacts.file(footage.artifact), places, footage, signal)
    return places.map((place, index) => {
      const { sharp = 0, exposed = 0 } = worths[index] ?? {}
      const isCovered = captions.some(({ start, end }) => place >= start && place < end)
      return { frame: shot.start + place, merit: known + 0.5 * sharp + 0.8 * exposed - (isCovered ? 0.6 : 0) }
    })
  }))
  return frames.flat().reduce((best, one) => (one.merit > best.merit ? one : best), { frame: shots[0]?.start ?? 0, merit: -Infinity }).frame
}

/** How well a shot may stand for its film, about 0 to 4.5: energy (0 to 1), the face of the hero, size, eyes that are open. */
export function shotMerit(shot: Pictured, { energy, hero }: { energy: number; hero: string | undefined }): number {
  return 1.3 * energy + faceMerit(shot, hero) + (SIZES[shot.size] ?? 0.5) - (EYES_CLOSED.test(shot.expression) ? 1.2 : 0)
}

function meritOf({ shot: index, frames }: ShotElement, { parts, shots, sceneOf, params }: FilmInput, hero: string | undefined): number {
  const shot = shots[index]
  if (!shot || parts[index]?.shows?.kind === 'slate') return -10
  return shotMerit(shot, { energy: sceneOf?.[index]?.energy ?? 0.5, hero }) + Math.min(0.2, frames / params.fps / 20)
}

/** Up to 1.5 for the hero's whole face at a twelfth of the picture or more, less for others, small or cut ones; 0 without a face. */
function faceMerit({ image }: Pictured, hero: string | undefined): number {
  if (!image.layout) return 0.5
  return Math.max(0, ...image.layout.characters.map(({ name, face }) => {
    if (!face) return 0
    const margin = Math.min(face.x, face.y, image.width - face.x - face.width, image.height - face.y - face.height)
    const share = face.width * face.height / (image.width * image.height)
    return (name === hero ? 1.5 : 0.8) * Math.min(1, share * 12) * (margin >= 0 ? 1 : 0.35) * (share > 0.4 ? 0.5 : 1)
  }))
}

/** Whom most pictures show, where that is known. */
export function heroOf(shots: readonly (Pick<Pictured, 'image'> | undefined)[]): string | undefined {
  const seen = new Map<string, number>()
  for (const shot of shots) for (const { name } of shot?.image.layout?.characters ?? []) seen.set(name, (seen.get(name) ?? 0) + 1)
  return [...seen].sort(([, a], [, b]) => b - a)[0]?.[0]
}
