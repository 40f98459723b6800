import type { Chance } from './chance.ts'

export type Layer = 'pad' | 'figure' | 'second' | 'bass' | 'drums'
export type Texture = readonly Layer[]

/** Bars that one texture lasts, some seven seconds at most: what accompanies never stays the same for longer. */
export const textureBars = (barSeconds: number): number => (barSeconds > 3.6 ? 1 : 2)

const TEXTURES: Readonly<Record<'still' | 'moving' | 'full', readonly [Texture, ...Texture[]]>> = {
  still: [['figure'], ['pad', 'bass'], ['figure', 'bass'], ['bass'], ['figure', 'pad']],
  moving: [['figure', 'bass'], ['pad', 'bass', 'second'], ['figure'], ['figure', 'bass', 'second'], ['pad', 'figure', 'bass']],
  full: [['pad', 'figure', 'bass', 'drums'], ['figure', 'bass', 'second', 'drums'], ['pad', 'bass', 'second', 'drums'], ['figure', 'second', 'bass'], ['pad', 'figure', 'bass', 'second', 'drums']],
}

/**
 * Who accompanies in each of `count` stretches of a bar or two. Neighbours always differ, a held chord is never there twice running, and
 * the first stretch of a quiet section leaves the stage to a figure alone.
 */
export function texturesFor(count: number, energy: number, chance: Chance): Texture[] {
  const choices = TEXTURES[energy < 0.3 ? 'still' : energy < 0.6 ? 'moving' : 'full']
  const textures: Texture[] = [energy < 0.6 ? ['figure'] : choices[0]]
  while (textures.length < count) {
    const before = textures.at(-1) ?? []
    const fresh = choices.filter((texture) => texture !== before && texture.join() !== before.join() && !(texture.includes('pad') && before.includes('pad')))
    const [first = choices[0], ...rest] = fresh
    textures.push(chance.pick([first, ...rest]))
  }
  return textures
}
