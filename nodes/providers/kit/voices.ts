import { digest } from '../../../engine/digest.ts'
import type { SpeechRequest } from '../../capabilities.ts'
import type { ModelInfo } from './model.ts'

/**
 * The voice of a model that fits a speaker best: by the words that describe it, and among equals by the speaker's name, so
 * that a speaker keeps its voice and two speakers seldom share one. Undefined when the model has no list of voices.
 */
export function voiceFor({ voices }: Pick<ModelInfo, 'voices'>, { speaker, voice }: Pick<SpeechRequest, 'speaker' | 'voice'>): string | undefined {
  const wanted = wordsOf(voice)
  const scored = voices.map(({ id, words }) => ({ id, score: [...wordsOf(words)].filter((word) => wanted.has(word)).length }))
  const best = Math.max(0, ...scored.map(({ score }) => score))
  const equals = scored.filter(({ score }) => score === best)
  return equals[Number.parseInt(digest(speaker).slice(0, 8), 16) % Math.max(1, equals.length)]?.id
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
