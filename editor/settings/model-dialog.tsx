import { useId, useState } from 'react'
import type { FormEvent } from 'react'
import { ApiError } from '../api/problem.ts'
import { settings } from '../api/settings.ts'
import type { ModelInput, ModelSettings } from '../api/types.ts'
import { t } from '../text/text.ts'
import { Dialog } from '../ui/dialog.tsx'
import { say, sayProblem } from '../ui/toast-store.ts'

/** A model to begin with: a small one of a server of one's own. */
const EXAMPLE: ModelInput = { id: 'compatible/my-model', name: 'my-model', title: 'My model', capability: 'text', limits: { concurrency: 1 }, negative: 'rewrite', prices: [] }

/** The data of a model, to be changed as JSON; what the server finds wrong is listed by its place. */
export function ModelDialog({ entry, onClose, onSaved }: { entry: ModelSettings | undefined; onClose(): void; onSaved(models: ModelSettings[]): void }) {
  const id = useId()
  const [text, setText] = useState(() => JSON.stringify(entry?.model ?? EXAMPLE, null, 2))
  const [faults, setFaults] = useState<readonly string[]>([])
  const save = async (event: FormEvent) => {
    event.preventDefault()
    let model: ModelInput
    try {
      model = JSON.parse(text) as ModelInput
    } catch (error) {
      return setFaults([t('settings.not-json', { why: (error as Error).message })])
    }
    try {
      onSaved(await settings.setModel(model))
      say(t('settings.model-saved', { model: model.title }))
    } catch (error) {
      if (error instanceof ApiError && error.status === 422) setFaults(error.fields.length ? error.fields.map(({ path, message }) => `${path}: ${message}`) : [error.message])
      else sayProblem(error)
    }
  }
  return (
    <Dialog title={entry ? t('settings.edit-of', { model: entry.model.title }) : t('settings.add-model')} onClose={onClose}>
      <form className="form" onSubmit={(event) => void save(event)}>
        <div className="field">
          <label htmlFor={id}>{t('settings.model-data')}</label>
          <textarea id={id} className="code" rows={16} spellCheck={false} value={text} aria-invalid={faults.length > 0} aria-describedby={`${id}-help ${id}-faults`} onChange={(event) => setText(event.target.value)} />
          <p id={`${id}-help`} className="help">{t('settings.model-help')}</p>
          <ul id={`${id}-faults`} role="alert">{faults.map((fault) => <li key={fault} className="fault">{fault}</li>)}</ul>
        </div>
        <div className="row end"><button type="button" className="button" onClick={onClose}>{t('common.cancel')}</button><button type="submit" className="button primary">{t('common.save')}</button></div>
      </form>
    </Dialog>
  )
}
