import { digest } from '../../../engine/digest.ts'
import type { SpeechRequest } from '../../capabilities.ts'
import type { ModelInfo } from './model.ts'

/**
 * The voice of a model that fits a speaker best: by the words that describe it, then by what the speaker is, and among equals
 * by the speaker's name, so that a speaker keeps its voice and two speakers seldom share one. Undefined when the model has no list of voices.
 */
export function voiceFor({ voices }: Pick<ModelInfo, 'voices'>, { speaker, voice, about = '' }: Pick<SpeechRequest, 'speaker' | 'voice' | 'about'>): string | undefined {
  const sounds = wordsOf(voice)
  const is = wordsOf(about)
  const scored = voices.map(({ id, words }) => ({ id, score: [...wordsOf(words)].reduce((sum, word) => sum + (sounds.has(word) ? SOUNDS : is.has(word) ? 1 : 0), 0) }))
  const best = Math.max(0, ...scored.map(({ score }) => score))
  const equals = scored.filter(({ score }) => score === best)
  return equals[Number.parseInt(digest(speaker).slice(0, 8), 16) % Math.max(1, equals.length)]?.id
}

/** How the speaker sounds counts more than anything that is said of what it is. */
const SOUNDS = 10

/** The pace of a request within what a model can do; undefined where nothing is asked for. */
export function speedFor({ pace }: Pick<SpeechRequest, 'pace'>, [least, most]: readonly [number, number]): number | undefined {
  return pace === undefined ? undefined : Math.min(most, Math.max(least, pace))
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
