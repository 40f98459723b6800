import type { Artifacts } from '../../../../engine/model/artifact.ts'
import { PURPOSES, type TextPurpose } from '../../../purposes.ts'
import { beatsOf, type Structure } from '../../../story/structures.ts'
import type { Lore, Narrative } from '../../../values/index.ts'
import { createWriter } from './index.ts'

const writer = createWriter()

type Answer<P extends TextPurpose> = ReturnType<(typeof PURPOSES)[P]['answer']['parse']>

/** Asks the writer as a node does, and holds its answer to the schema. */
export async function ask<P extends TextPurpose>(purpose: P, context: Record<string, unknown>, seed: number): Promise<Answer<P>> {
  if (!writer.send) throw new Error('The writer answers at once')
  const reply = await writer.send({ purpose, context, system: '', prompt: '', schema: {}, effort: 'none' }, { seed, signal: new AbortController().signal, artifacts: {} as Artifacts, token: String(seed) })
  return PURPOSES[purpose].answer.parse(reply.value) as Answer<P>
}

export const aTale = { title: '', logline: '', answers: {}, language: 'en', audience: 'all', nonVerbal: false }

/** Lores, narratives and scenes of one film; the seed also says which options are taken. */
export async function film(brief: Record<string, unknown>, seed: number, sceneCount: number, structure: Structure) {
  const tale = { brief: { ...aTale, ...brief }, seedWords: '' }, beats = beatsOf(structure, sceneCount) ?? []
  const lores = (await ask('lores', { ...tale, count: 3 }, seed)).options
  const lore = lores[seed % lores.length] as Lore
  const narratives = (await ask('narratives', { ...tale, lore, count: 3, sceneCount, beats }, seed)).options
  const narrative = narratives[seed % narratives.length] as Narrative
  const { scenes } = await ask('scenes', { ...tale, lore, narrative, sceneCount }, seed)
  return { lores, lore, narratives, narrative, scenes, text: scenes.map(({ text }) => text).join(' ') }
}
export type Film = Awaited<ReturnType<typeof film>>

/** The words of a text, without case and signs. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}’]+/gu) ?? []

/** Runs of `size` words, each with how often it comes. */
export function grams(text: string, size: number): Map<string, number> {
  const words = wordsOf(text), found = new Map<string, number>()
  for (let at = 0; at + size <= words.length; at++) {
    const gram = words.slice(at, at + size).join(' ')
    found.set(gram, (found.get(gram) ?? 0) + 1)
  }
  return found
}

/** The share of the shorter text's runs of words that the other has too. */
export function overlap(one: string, other: string, size: number): number {
  const [a, b] = [grams(one, size), grams(other, size)]
  return [...a.keys()].filter((gram) => b.has(gram)).length / Math.max(1, Math.min(a.size, b.size))
}
