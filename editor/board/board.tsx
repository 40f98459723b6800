import { useMemo } from 'react'
import type { TaskChange } from '../../engine/model/events.ts'
import '../styles/board.css'
import { runCommand } from '../commands/commands.ts'
import { partsOf } from '../document/parts.ts'
import type { ListRef } from '../document/parts.ts'
import { t } from '../text/text.ts'
import { Icon } from '../ui/icon.tsx'
import { Loading } from '../ui/notice.tsx'
import { knownIn } from '../values/mentions.ts'
import { useDocument, useProject, useRun, useSession } from '../workflow/project.ts'
import { findBoardNodes } from './find-lists.ts'
import type { BoardNodes } from './find-lists.ts'
import { Row } from './row.tsx'
import { useLists } from './use-lists.ts'
import { usePartActions } from './use-part-actions.ts'

/** The film as a table: scenes are rows, shots are cards in them. The same document as on the canvas, so it is changed in both at once. */
export function Board() {
  const { types } = useProject()
  const workflow = useDocument((state) => state.workflow)
  const nodes = useMemo(() => findBoardNodes(workflow, types), [workflow, types])
  const isRun = useRun((run) => run.info !== undefined)
  return <div className="board">{nodes && isRun ? <Rows nodes={nodes} /> : <Empty />}</div>
}

function Rows({ nodes: { rows, cards } }: { nodes: BoardNodes }) {
  const decisions = useDocument(({ workflow }) => workflow.decisions)
  const layout = useSession((state) => state.boardLayout)
  const { session } = useProject()
  const lists = useLists(rows.node)
  const cardLists = useLists(cards?.node)
  const entries = useRun((run) => run.nodes[cards?.node ?? '']?.entries)
  const tasks = useMemo(() => new Map((entries ?? []).flatMap(({ item, tasks: { run, plan } }): [string, TaskChange][] => (run ?? plan ? [[item, (run ?? plan) as TaskChange]] : []))), [entries])
  const list = lists?.[0]
  const ref = useMemo((): ListRef => ({ node: rows.node, parent: '', digest: list?.digest ?? null }), [rows.node, list?.digest])
  const parts = useMemo(() => partsOf(decisions, ref, list?.parts ?? []), [decisions, ref, list])
  const known = useMemo(() => knownIn(parts.map(({ value }) => value)), [parts])
  const actions = usePartActions(ref, parts, rows.fields, t('board.new-scene'))
  if (!lists) return <Loading what={t('board.loading')} />
  if (!list) return <Empty />
  return (
    <>
      <header className="board-head row">
        <h2 className="grow figures">{t('board.scenes', { count: parts.length })}</h2>
        <div className="tabs" role="group" aria-label={t('board.layout')}>
          {(['cards', 'table'] as const).map((each) => <button key={each} type="button" aria-pressed={layout === each} onClick={() => session.setState({ boardLayout: each })}>{t(each === 'cards' ? 'board.cards' : 'board.table')}</button>)}
        </div>
      </header>
      <div className={`board-rows is-${layout}`}>
        {parts.map((part, index) => <Row key={part.id} of={rows} cards={cards} part={part} number={index + 1} isLast={index === parts.length - 1} actions={actions} lists={cardLists} tasks={tasks} known={known} />)}
      </div>
    </>
  )
}

function Empty() {
  const project = useProject()
  return (
    <div className="teach">
      <h2>{t('board.empty.title')}</h2>
      <p className="quiet">{t('board.empty.text')}</p>
      <button type="button" className="button primary" onClick={() => runCommand('plan', project)}><Icon name="play" />{t('board.empty.run')}</button>
    </div>
  )
}
