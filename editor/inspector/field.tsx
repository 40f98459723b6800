import { useId, useState } from 'react'
import { t } from '../text/text.ts'
import { faultOf, rangeOf } from './schema.ts'
import type { FieldSpec } from './schema.ts'

interface Props {
  field: FieldSpec
  value: unknown
  onChange(value: unknown): void
}

/** One parameter with the control that fits it. A value that does not fit is not written to the document. */
export function Field({ field, value, onChange }: Props) {
  const id = useId()
  if (field.kind === 'boolean')
    return (
      <div className="field">
        <label className="check"><input id={id} type="checkbox" checked={(value ?? field.initial) === true} onChange={(event) => onChange(event.target.checked)} /><span>{field.title}</span></label>
        {field.help && <p className="help">{field.help}</p>}
      </div>
    )
  const help = [field.help && `${field.help.replace(/[.]$/, '')}.`, rangeOf(field)].filter(Boolean).join(' ')
  const Control = { text: TextControl, number: NumberControl, choice: ChoiceControl, json: JsonControl }[field.kind]
  return (
    <div className="field">
      <label htmlFor={id}>{field.title}</label>
      <Control id={id} field={field} value={value} onChange={onChange} />
      {help && <p className="help" id={`${id}-help`}>{help}</p>}
    </div>
  )
}

type ControlProps = Props & { id: string }

function TextControl({ id, field, value, onChange }: ControlProps) {
  return <textarea id={id} rows={1} value={typeof value === 'string' ? value : ''} placeholder={typeof field.initial === 'string' ? field.initial : ''} onChange={(event) => onChange(event.target.value)} />
}

function ChoiceControl({ id, field, value, onChange }: ControlProps) {
  const now = value ?? field.initial
  return (
    <select id={id} value={typeof now === 'string' ? now : ''} onChange={(event) => onChange(event.target.value)}>
      {field.choices?.map((choice) => <option key={choice} value={choice}>{choice}</option>)}
    </select>
  )
}

function NumberControl({ id, field, value, onChange }: ControlProps) {
  const [draft, setDraft] = useState<string>()
  const shown = draft ?? (typeof value === 'number' ? String(value) : '')
  const fault = draft === undefined ? undefined : faultOf(field, draft.trim() === '' ? undefined : Number(draft))
  return (
    <>
      <input id={id} type="text" inputMode={field.isWhole ? 'numeric' : 'decimal'} value={shown} placeholder={field.initial === undefined ? '' : String(field.initial)} aria-invalid={fault !== undefined}
        onChange={(event) => {
          const text = event.target.value
          const next = text.trim() === '' ? undefined : Number(text)
          setDraft(text)
          if (!faultOf(field, next)) onChange(next)
        }}
        onBlur={() => !fault && setDraft(undefined)} />
      {fault && <p className="fault" role="alert">{fault}</p>}
    </>
  )
}

function JsonControl({ id, field, value, onChange }: ControlProps) {
  const [draft, setDraft] = useState<string>()
  const [fault, setFault] = useState<string>()
  return (
    <>
      <textarea id={id} className="code" rows={3} spellCheck={false} value={draft ?? JSON.stringify(value ?? field.initial ?? null, null, 2)} aria-invalid={fault !== undefined}
        onChange={(event) => {
          setDraft(event.target.value)
          setFault(undefined)
        }}
        onBlur={() => {
          if (draft === undefined) return
          try {
            onChange(draft.trim() === '' ? undefined : JSON.parse(draft))
            setDraft(undefined)
          } catch {
            setFault(t('inspector.fault.json'))
          }
        }} />
      {fault && <p className="fault" role="alert">{fault}</p>}
    </>
  )
}
