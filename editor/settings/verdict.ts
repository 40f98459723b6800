import type { ProviderTest } from '../api/types.ts'
import type { IconName } from '../ui/icon.tsx'

interface Verdict { word: 'settings.away' | 'settings.refused' | 'settings.reachable' | 'settings.answers' | 'settings.cannot-tell'; icon: IconName; tone: string }

/** What a test found, as a word, an icon and the colour of a state. */
export function verdictOf({ reachable, accepted }: Pick<ProviderTest, 'reachable' | 'accepted'>): Verdict {
  if (reachable === false) return { word: 'settings.away', icon: 'failed', tone: 'state-failed' }
  if (accepted === false) return { word: 'settings.refused', icon: 'failed', tone: 'state-failed' }
  if (accepted) return { word: 'settings.reachable', icon: 'done', tone: 'state-done' }
  return reachable ? { word: 'settings.answers', icon: 'done', tone: 'state-pending' } : { word: 'settings.cannot-tell', icon: 'help', tone: 'state-pending' }
}
