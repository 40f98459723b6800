import { useMemo, useState } from 'react'
import type { TaskChange } from '../../engine/model/events.ts'
import type { PlannedList } from '../api/types.ts'
import { partsOf } from '../document/parts.ts'
import type { Part } from '../document/parts.ts'
import { t } from '../text/text.ts'
import { clock, inWords } from '../ui/words.ts'
import { withMentions } from '../values/mentions.ts'
import type { Known } from '../values/mentions.ts'
import { useDocument, useProject } from '../workflow/project.ts'
import { Card } from './card.tsx'
import { FactCell, WordsCell } from './cells.tsx'
import type { BoardNode } from './find-lists.ts'
import { moveKeys } from './move-keys.ts'
import { PartMenu } from './part-menu.tsx'
import { usePartActions } from './use-part-actions.ts'
import type { PartActions } from './use-part-actions.ts'
import { useFieldsOf } from './use-value-types.ts'

interface Props {
  of: BoardNode
  cards: BoardNode | undefined
  part: Part
  number: number
  isLast: boolean
  actions: PartActions
  lists: readonly PlannedList[] | undefined
  tasks: ReadonlyMap<string, TaskChange>
  known: Known
}

/** A scene with its words, and its shots beside them. */
export function Row({ of: { node, value, fields }, cards, part, number, isLast, actions, lists, tasks, known }: Props) {
  const { session } = useProject()
  const specs = useFieldsOf(value)
  const [cursor, setCursor] = useState<number>()
  const title = (fields.name && String(part.value[fields.name] ?? '')) || t('board.scene-number', { number })
  const show = () => session.inspect({ node, item: part.id, fn: 'run' })
  const write = (name: string) => (next: unknown) => actions.write(part, { [name]: next })
  const writeWords = (next: unknown) => actions.write(part, { [fields.words]: next, ...withMentions(part.value, { before: String(part.value[fields.words] ?? ''), after: String(next) }, known) })
  return (
    <section className="board-row" aria-label={title} data-item={part.id} onKeyDown={(event) => moveKeys(event, (by) => actions.move(part, by))}>
      <div className="board-scene">
        <div className="row">
          <span className="board-index figures">{number}</span>
          {fields.name && <WordsCell name={fields.name} label={t('board.scene-number', { number })} value={part.value[fields.name]} className="name" onWrite={write(fields.name)} />}
          {part.isInserted ? <span className="tag">{t('board.new')}</span> : part.isEdited && <span className="tag">{t('board.edited')}</span>}
          <PartMenu title={title} part={part} actions={actions} cursor={cursor} isFirst={number === 1} isLast={isLast} onShow={show} />
        </div>
        <WordsCell name={fields.words} label={inWords(fields.words)} value={part.value[fields.words]} placeholder={t('board.new-scene-text')} onWrite={writeWords} onCursor={setCursor} />
        <div className="facts-row">{fields.facts.map((name) => <FactCell key={name} name={name} label={inWords(name)} value={part.value[name]} spec={specs?.get(name)} onWrite={write(name)} />)}</div>
      </div>
      {cards && <Cards of={cards} parent={part.id} list={lists?.find(({ parent }) => parent === part.id)} tasks={tasks} />}
    </section>
  )
}

function Cards({ of, parent, list, tasks }: { of: BoardNode; parent: string; list: PlannedList | undefined; tasks: ReadonlyMap<string, TaskChange> }) {
  const decisions = useDocument(({ workflow }) => workflow.decisions)
  const ref = useMemo(() => ({ node: of.node, parent, digest: list?.digest ?? null }), [of.node, parent, list?.digest])
  const parts = useMemo(() => partsOf(decisions, ref, list?.parts ?? []), [decisions, ref, list])
  const actions = usePartActions(ref, parts, of.fields, '')
  if (!list) return <p className="quiet board-waiting">{t('board.waiting')}</p>
  const seconds = of.fields.seconds ? parts.reduce((sum, { value }) => sum + (Number(value[of.fields.seconds ?? '']) || 0), 0) : 0
  return (
    <div className="board-shots">
      <p className="quiet figures board-sum">{t('board.shots', { count: parts.length })}{seconds > 0 && ` · ${clock(seconds)}`}</p>
      <div className="board-cards">{parts.map((part, index) => <Card key={part.id} of={of} part={part} task={tasks.get(part.id)} actions={actions} isFirst={index === 0} isLast={index === parts.length - 1} />)}</div>
    </div>
  )
}
