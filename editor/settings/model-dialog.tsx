import { useId, useState } from 'react'
import type { FormEvent } from 'react'
import { ApiError } from '../api/problem.ts'
import { settings } from '../api/settings.ts'
import type { ModelInput, ModelSettings } from '../api/types.ts'
import { t } from '../text/text.ts'
import { Dialog } from '../ui/dialog.tsx'
import { byField, FORM_FIELDS } from './model-draft.ts'
import { ModelForm } from './model-form.tsx'
import { say, sayProblem } from '../ui/toast-store.ts'

/** A model to begin with: a small one of a server of one's own. */
const EXAMPLE: ModelInput = { id: 'compatible/my-model', name: 'my-model', title: 'My model', capability: 'text', limits: { concurrency: 1 }, negative: 'rewrite', prices: [] }

type Way = 'form' | 'json'

/** A model as a form of what is changed most, or whole as JSON; what the server finds wrong is said at its place. */
export function ModelDialog({ entry, onClose, onSaved }: { entry: ModelSettings | undefined; onClose(): void; onSaved(models: ModelSettings[]): void }) {
  const [model, setModel] = useState<ModelInput>(entry?.model ?? EXAMPLE)
  const [text, setText] = useState<string>()
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({})
  const way: Way = text === undefined ? 'form' : 'json'
  /** The model as it stands; undefined, and said, when the JSON cannot be read. */
  const read = (): ModelInput | undefined => {
    if (text === undefined) return model
    try {
      return JSON.parse(text) as ModelInput
    } catch (error) {
      setFaults({ '': t('settings.not-json', { why: (error as Error).message }) })
      return undefined
    }
  }
  const change = (next: ModelInput) => {
    setModel(next)
    setFaults({})
  }
  const turn = (to: Way) => {
    const now = read()
    if (now === undefined) return
    setModel(now)
    setFaults({})
    setText(to === 'json' ? JSON.stringify(now, null, 2) : undefined)
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    // What does not fit was not taken over: saving would leave it out without a word.
    const wrong = (event.currentTarget as HTMLElement).querySelector<HTMLElement>('[aria-invalid="true"]')
    if (way === 'form' && wrong) return wrong.focus()
    const now = read()
    if (now === undefined) return
    try {
      onSaved(await settings.setModel(now))
      say(t('settings.model-saved', { model: now.title }))
    } catch (error) {
      if (error instanceof ApiError && error.status === 422) setFaults(error.fields.length ? byField(error.fields, way === 'form' ? FORM_FIELDS : new Set()) : { '': error.message })
      else sayProblem(error)
    }
  }
  return (
    <Dialog title={entry ? t('settings.edit-of', { model: entry.model.title }) : t('settings.add-model')} onClose={onClose}>
      <form className="form" onSubmit={(event) => void save(event)} noValidate>
        <div className="tabs" role="group" aria-label={t('settings.model-way')}>{(['form', 'json'] as const).map((each) => <button key={each} type="button" aria-pressed={way === each} onClick={() => way !== each && turn(each)}>{t(`settings.model-way.${each}`)}</button>)}</div>
        {text === undefined
          ? <ModelForm model={model} isNew={!entry} faults={faults} onChange={change} />
          : <Json text={text} isFaulty={Boolean(faults[''])} onChange={setText} />}
        <p role="alert" className="fault">{faults['']}</p>
        <div className="row end"><button type="button" className="button" onClick={onClose}>{t('common.cancel')}</button><button type="submit" className="button primary">{t('common.save')}</button></div>
      </form>
    </Dialog>
  )
}

function Json({ text, isFaulty, onChange }: { text: string; isFaulty: boolean; onChange(text: string): void }) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{t('settings.model-data')}</label>
      <textarea id={id} className="code" rows={16} spellCheck={false} value={text} aria-invalid={isFaulty} aria-describedby={`${id}-help`} onChange={(event) => onChange(event.target.value)} />
      <p id={`${id}-help`} className="help">{t('settings.model-help')}</p>
    </div>
  )
}
