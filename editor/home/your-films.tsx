import { useRef, useState } from 'react'
import { api } from '../api/client.ts'
import { library } from '../api/library.ts'
import type { WorkflowInfo } from '../api/types.ts'
import { emptyWorkflow } from '../document/empty.ts'
import { navigate, workflowPath } from '../route.ts'
import { t } from '../text/text.ts'
import { Icon } from '../ui/icon.tsx'
import { Empty } from '../ui/notice.tsx'
import { say, sayProblem, SHOWN_MS } from '../ui/toast-store.ts'
import { FilmCard } from './film-card.tsx'

/** As many as are at hand without pushing the templates out of sight. */
const AT_HAND = 8

interface Props { workflows: readonly WorkflowInfo[]; onChanged(): void; onFiles(files: readonly File[]): void }

/** The workflows of one's own, the last changed first. */
export function YourFilms({ workflows, onChanged, onFiles }: Props) {
  const [hasAll, setAll] = useState(false)
  const [deleted, setDeleted] = useState<ReadonlySet<string>>(new Set())
  const input = useRef<HTMLInputElement>(null)

  // It is only hidden until it can no longer be taken back: a page that is closed before has deleted nothing.
  const remove = ({ id, name }: WorkflowInfo) => {
    setDeleted((now) => new Set([...now, id]))
    const back = () => setDeleted((now) => new Set([...now].filter((each) => each !== id)))
    const timer = setTimeout(() => void library.remove(id).catch((error: unknown) => {
      back()
      sayProblem(error)
    }), SHOWN_MS)
    say(t('home.deleted', { name: name || t('common.untitled') }), '', { label: t('common.undo'), run: () => {
      clearTimeout(timer)
      back()
    } })
  }
  const all = workflows.filter(({ id }) => !deleted.has(id)).toSorted((a, b) => b.updatedAt - a.updatedAt)
  const shown = hasAll ? all : all.slice(0, AT_HAND)
  return (
    <section aria-labelledby="recent">
      <div className="row between wrap">
        <h2 id="recent" className="title">{t('home.your-films')}</h2>
        <div className="row">
          <input ref={input} type="file" hidden accept=".json,application/json,image/*,video/*" onChange={(event) => {
            onFiles([...(event.target.files ?? [])])
            event.target.value = ''
          }} />
          <button type="button" className="button" title={t('home.import-title')} onClick={() => input.current?.click()}><Icon name="upload" />{t('home.import')}</button>
          <button type="button" className="button" onClick={() => void startEmpty()}><Icon name="plus" />{t('home.empty-workflow')}</button>
        </div>
      </div>
      {!shown.length && <Empty>{t('home.none')}</Empty>}
      {shown.length > 0 && <ul className="films">{shown.map((workflow) => <li key={workflow.id}><FilmCard workflow={workflow} onChanged={onChanged} onDelete={() => remove(workflow)} /></li>)}</ul>}
      {all.length > shown.length && <button type="button" className="button" onClick={() => setAll(true)}>{t('home.show-all', { count: all.length })}</button>}
    </section>
  )
}

async function startEmpty(): Promise<void> {
  try {
    const { id } = await api.createWorkflow({ workflow: emptyWorkflow(t('common.untitled')) })
    navigate(workflowPath(id))
  } catch (error) {
    sayProblem(error)
  }
}
