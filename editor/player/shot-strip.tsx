import { useEffect, useRef } from 'react'
import { t } from '../text/text.ts'
import { Icon } from '../ui/icon.tsx'
import { clock } from '../ui/words.ts'
import { Thumb } from '../values/thumbs.tsx'
import { useProject } from '../workflow/project.ts'
import type { Shot, Span } from './shots.ts'

interface Props { shots: readonly Shot[]; spans: readonly Span[]; current: number; onSeek(seconds: number): void }

/** The shots under the film. One that is chosen is played from its start, and is the one selected on canvas and board. */
export function ShotStrip({ shots, spans, current, onSeek }: Props) {
  const { session } = useProject()
  const strip = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const [list, shown] = [strip.current, strip.current?.querySelector<HTMLElement>('[aria-current=true]')]
    // Only the strip moves, never the page under a film that plays.
    if (list && shown) list.scrollLeft = shown.offsetLeft - (list.clientWidth - shown.offsetWidth) / 2
  }, [current])
  const shot = shots[current]
  if (!shots.length) return null
  const select = ({ node, item }: Shot) => session.setState({ nodes: [node], wires: [], notes: [], item: { node, item, fn: 'run' } })
  const open = (view: 'canvas' | 'board') => {
    if (!shot) return
    session.look(view)
    session.inspect({ node: shot.node, item: shot.item, fn: 'run' })
  }
  return (
    <section className="shots" aria-label={t('player.shots')}>
      <ol ref={strip} className="shot-strip">
        {shots.map((each, index) => (
          <li key={each.item}>
            <button type="button" aria-current={index === current} title={each.words} onClick={() => {
              select(each)
              onSeek(spans[index]?.start ?? 0)
            }}>
              {each.still ? <Thumb digest={each.still} /> : <span className="thumb is-missing">{t('player.not-drawn')}</span>}
              <span className="row between figures"><span>{each.item}</span>{' '}<span className="quiet">{clock(spans[index]?.start ?? 0)}</span></span>
            </button>
          </li>
        ))}
      </ol>
      {shot && (
        <div className="row shot-words">
          <p className="grow quiet clip">{shot.words}</p>
          <button type="button" className="button small" onClick={() => open('canvas')}><Icon name="canvas" />{t('player.on-canvas')}</button>
          <button type="button" className="button small" onClick={() => open('board')}><Icon name="board" />{t('player.on-board')}</button>
        </div>
      )}
    </section>
  )
}
