import { t } from '../text/text.ts'
import { Icon } from '../ui/icon.tsx'
import type { IconName } from '../ui/icon.tsx'
import type { Standing } from './queue.ts'

const looks: Record<Standing, [icon: IconName, tone: 'wait' | 'good' | 'bad' | 'plain']> = {
  waiting: ['review', 'wait'], approved: ['done', 'good'], retaking: ['again', 'wait'], due: ['again', 'wait'], failed: ['failed', 'bad'],
  making: ['waiting', 'plain'], made: ['done', 'plain'], kept: ['lock', 'good'], 'stale-kept': ['lock', 'wait'],
}

/** How a result stands, as a drawing and a word; the hue only repeats them. */
export function StandingTag({ standing }: { standing: Standing }) {
  const [icon, tone] = looks[standing]
  return <span className={`standing is-${tone}`}><Icon name={icon} size={14} />{t(`standing.${standing}`)}</span>
}
