import { rename } from '../document/edits.ts'
import type { Saving } from '../document/saver.ts'
import { t } from '../text/text.ts'
import { Icon } from '../ui/icon.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { isWatchable } from '../values/film-output.ts'
import { useDocument, useProject, useRun, useSaving, useSession } from './project.ts'

const savingWords = { saved: 'workflow.saved', unsaved: 'workflow.saving', saving: 'workflow.saving', conflict: 'workflow.not-saved', failed: 'workflow.not-saved' } as const satisfies Record<Saving['state'], string>

export function TopBar() {
  const { document, session, saver } = useProject()
  const name = useDocument((state) => state.workflow.name)
  const canUndo = useDocument((state) => state.past.length > 0)
  const canRedo = useDocument((state) => state.future.length > 0)
  const saving = useSaving()
  return (
    <PageHeader>
      <h1 className="hidden-words">{name || t('common.untitled')}</h1>
      <input className="title-input" aria-label={t('workflow.name')} value={name} placeholder={t('common.untitled')} maxLength={200} onChange={(event) => document.edit(rename(event.target.value), 'name')} />
      <span className="quiet saving" title={saving.state === 'failed' ? saving.problem.message : undefined}>{t(savingWords[saving.state])}</span>
      {saving.state === 'failed' && <button type="button" className="button small" onClick={() => void saver.flush().catch(() => undefined)}>{t('common.try-again')}</button>}
      <div className="row wide-only">
        <button type="button" className="icon-button" aria-label={t('command.undo')} title={`${t('command.undo')} (Ctrl+Z)`} disabled={!canUndo} onClick={document.undo}><Icon name="undo" /></button>
        <button type="button" className="icon-button" aria-label={t('command.redo')} title={`${t('command.redo')} (Ctrl+Shift+Z)`} disabled={!canRedo} onClick={document.redo}><Icon name="redo" /></button>
      </div>
      <Views />
      <button type="button" className="button primary run-button" title={t('workflow.run-hint', { key: 'Ctrl+Enter' })} onClick={() => session.open('plan')}><Icon name="play" />{t('workflow.run')}</button>
    </PageHeader>
  )
}

function Views() {
  const { session } = useProject()
  const view = useSession((state) => state.view)
  const hasFilm = useRun(isWatchable)
  const views = [['canvas', t('command.view-canvas')], ['board', t('command.view-board')], ['review', t('command.view-review')], ['progress', t('command.view-progress')], ['film', t('command.view-film')]] as const
  return (
    <div className="tabs" role="group" aria-label={t('workflow.view')}>
      {views.map(([id, word]) => (
        <button key={id} type="button" aria-pressed={view === id} disabled={id === 'film' && !hasFilm} onClick={() => session.look(id)}>{word}</button>
      ))}
    </div>
  )
}
