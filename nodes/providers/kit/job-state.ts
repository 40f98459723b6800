export type JobState = 'running' | 'done' | 'failed' | 'cancelled'

const WORDS: Record<string, JobState> = {
  succeed: 'done', succeeded: 'done', success: 'done', completed: 'done', complete: 'done', finished: 'done',
  fail: 'failed', failed: 'failed', error: 'failed', expired: 'failed',
  cancelled: 'cancelled', canceled: 'cancelled', aborted: 'cancelled',
}

/**
 * What a provider's word for the state of a job means, whatever its spelling. A word that nobody knows means that the job
 * is still going on: gateways pass through words of others, and a job that was paid for is never given up for a word.
 */
export function jobState(word: unknown): JobState {
  return WORDS[String(word).trim().toLowerCase()] ?? 'running'
}

/** Words in a failed job's message by which providers tell of moderation. */
export const MODERATED = /risk control|content (?:policy|safety)|sensitive|moderat|safety|prohibited|violat|nsfw|inappropriate/i
