import { memo, useState } from 'react'
import type { TaskChange } from '../../engine/model/events.ts'
import { localId } from '../document/parts.ts'
import type { Part } from '../document/parts.ts'
import { t } from '../text/text.ts'
import { Icon, TaskIcon } from '../ui/icon.tsx'
import { inWords, taskWords } from '../ui/words.ts'
import { stillsOf } from '../values/stills.ts'
import { Thumb } from '../values/thumbs.tsx'
import { useProject, useSession, useStale } from '../workflow/project.ts'
import { FactCell, LinesCell, SecondsCell, WordsCell } from './cells.tsx'
import type { BoardNode } from './find-lists.ts'
import { moveKeys } from './move-keys.ts'
import { PartMenu } from './part-menu.tsx'
import type { PartActions } from './use-part-actions.ts'
import { useFieldsOf } from './use-value-types.ts'

interface Props { of: BoardNode; part: Part; task: TaskChange | undefined; actions: PartActions; isFirst: boolean; isLast: boolean }

/** A shot: its picture, what happens, how it is seen, what is said and how long it lasts. */
export const Card = memo(function Card({ of: { node, value, fields }, part, task, actions, isFirst, isLast }: Props) {
  const { session } = useProject()
  const specs = useFieldsOf(value)
  const [cursor, setCursor] = useState<number>()
  const isCurrent = useSession(({ item }) => item?.node === node && item.item === part.id)
  const [still] = stillsOf(task?.media).slice(-1)
  const isStale = useStale(({ media }) => still !== undefined && (media.get(node)?.has(still[0]) ?? false))
  const title = `${part.id}`
  const show = () => session.inspect({ node, item: part.id, fn: 'run' })
  const write = (name: string) => (next: unknown) => actions.write(part, { [name]: next })
  return (
    <article className="board-card" aria-label={title} aria-current={isCurrent} data-item={part.id} onKeyDown={(event) => moveKeys(event, (by) => actions.move(part, by))}>
      <button type="button" className="board-picture" aria-label={t('board.open', { title })} onClick={show}>
        {still ? <Thumb digest={still[0]} isFilm={still[1].startsWith('video/')} isStale={isStale} width={320} /> : <span className="thumb is-empty"><Icon name="image" /></span>}
        <span className="board-number figures">{localId(part.id)}</span>
        {isStale && <span className="stale-mark" title={t('node.stale')}><Icon name="stale" size={12} /><span className="hidden-words">{t('node.stale')}</span></span>}
      </button>
      <div className="board-words">
        <div className="row board-card-head">
          {task && task.state !== 'done' && task.state !== 'reused' && <span className="row quiet"><TaskIcon state={task.state} />{taskWords[task.state]}</span>}
          {part.isInserted ? <span className="tag">{t('board.new')}</span> : part.isEdited && <span className="tag">{t(task?.flags?.includes('source-changed') ? 'board.source-changed' : 'board.edited')}</span>}
          {fields.seconds && <SecondsCell name={fields.seconds} label={inWords(fields.seconds)} value={part.value[fields.seconds]} spec={specs?.get(fields.seconds)} onWrite={write(fields.seconds)} />}
          <PartMenu title={title} part={part} actions={actions} cursor={cursor} isFirst={isFirst} isLast={isLast} onShow={show} />
        </div>
        <WordsCell name={fields.words} label={inWords(fields.words)} value={part.value[fields.words]} placeholder={t('board.new-shot')} onWrite={write(fields.words)} onCursor={setCursor} />
        <div className="facts-row">{fields.facts.map((name) => <FactCell key={name} name={name} label={inWords(name)} value={part.value[name]} spec={specs?.get(name)} onWrite={write(name)} />)}</div>
        {fields.lines && <LinesCell name={fields.lines} value={part.value[fields.lines]} onWrite={write(fields.lines)} />}
      </div>
    </article>
  )
})
