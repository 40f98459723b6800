import { useCallback, useEffect, useState } from 'react'
import { api, artifactUrl } from '../api/client.ts'
import { library } from '../api/library.ts'
import type { RunDetail, WorkflowInfo } from '../api/types.ts'
import { workflowPath } from '../route.ts'
import { t } from '../text/text.ts'
import { Icon, RunIcon } from '../ui/icon.tsx'
import { sayProblem } from '../ui/toast-store.ts'
import { ago, runWords } from '../ui/words.ts'
import { exportWorkflow } from './export.ts'
import { FilmMenu } from './film-menu.tsx'
import { pictureOf } from './picture-of.ts'
import { VersionsDialog } from './versions-dialog.tsx'

interface Props { workflow: WorkflowInfo; onChanged(): void; onDelete(): void }

/** A workflow of one's own: the picture of its newest run, its name and state, and what can be done with it as a whole. */
export function FilmCard({ workflow, onChanged, onDelete }: Props) {
  const { id, updatedAt } = workflow
  const name = workflow.name || t('common.untitled')
  const run = useNewestRun(id)
  const [doing, setDoing] = useState<'rename' | 'versions'>()
  const picture = run && pictureOf(run)
  const rename = async (to: string) => {
    setDoing(undefined)
    if (to.trim() === '' || to.trim() === workflow.name) return
    await library.rename(id, to.trim()).catch(sayProblem)
    onChanged()
  }
  return (
    <article className="film-card">
      <a className="film-picture" href={workflowPath(id)} tabIndex={-1} aria-hidden="true">{picture === undefined ? <Icon name="film" size={24} /> : <img src={artifactUrl(picture, 480)} alt="" loading="lazy" decoding="async" />}</a>
      <div className="row">
        {doing === 'rename'
          ? <Rename name={workflow.name} onDone={(to) => void rename(to)} />
          : <h3 className="grow clip"><a href={workflowPath(id)} title={name}>{name}</a></h3>}
        <FilmMenu name={name} onRename={() => setDoing('rename')} onVersions={() => setDoing('versions')} onExport={() => void exportWorkflow(id).catch(sayProblem)} onDelete={onDelete} />
      </div>
      <p className="quiet row small-words">{run ? <span className="row state-words"><RunIcon state={run.state} />{runWords[run.state]}</span> : t('home.not-run')} <span className="push">{t('home.changed', { when: ago(updatedAt) })}</span></p>
      {doing === 'versions' && <VersionsDialog id={id} name={name} onClose={() => setDoing(undefined)} onRestored={onChanged} />}
    </article>
  )
}

function Rename({ name, onDone }: { name: string; onDone(name: string): void }) {
  const [text, setText] = useState(name)
  const focus = useCallback((input: HTMLInputElement | null) => {
    input?.focus()
    input?.select()
  }, [])
  return (
    <input ref={focus} type="text" className="grow" aria-label={t('home.new-name')} maxLength={200} value={text} onChange={(event) => setText(event.target.value)} onBlur={() => onDone(text)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onDone(text)
        else if (event.key === 'Escape') onDone(name)
      }} />
  )
}

function useNewestRun(id: string): RunDetail | undefined {
  const [run, setRun] = useState<RunDetail>()
  useEffect(() => {
    let isOpen = true
    // A card without a picture is still a card.
    api.runs(id).then(([newest]) => (newest && isOpen ? api.run(newest.id) : undefined)).then((found) => isOpen && setRun(found), () => undefined)
    return () => {
      isOpen = false
    }
  }, [id])
  return run
}
