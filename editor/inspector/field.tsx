import { useId, useState } from 'react'
import { t } from '../text/text.ts'
import { inWords } from '../ui/words.ts'
import { Fault } from './control.tsx'
import type { ControlProps } from './control.tsx'
import { FileControl } from './file-control.tsx'
import { PairsControl } from './pairs-control.tsx'
import { faultOf, rangeOf } from './schema.ts'
import type { FieldSpec } from './schema.ts'

/** One parameter with the control that fits it. A value that does not fit is not written to the document. */
export function Field({ field, value, onChange }: Omit<ControlProps, 'id'>) {
  const id = useId()
  if (field.kind === 'boolean')
    return (
      <div className="field">
        <label className="check"><input id={id} type="checkbox" checked={(value ?? field.initial) === true} onChange={(event) => onChange(event.target.checked)} /><span>{field.title}</span></label>
        {field.help && <p className="help">{field.help}</p>}
      </div>
    )
  const help = [field.help && `${field.help.replace(/[.]$/, '')}.`, rangeOf(field)].filter(Boolean).join(' ')
  const Control = CONTROLS[field.kind]
  return (
    <div className="field">
      <label htmlFor={id}>{field.title}</label>
      <Control id={id} field={field} value={value} onChange={onChange} />
      {help && <p className="help" id={`${id}-help`}>{help}</p>}
    </div>
  )
}

function TextControl({ id, field, value, onChange }: ControlProps) {
  const [draft, setDraft] = useState<string>()
  const fault = faultOf(field, draft ?? value)
  return (
    <>
      <textarea id={id} rows={1} value={draft ?? (typeof value === 'string' ? value : '')} placeholder={typeof field.initial === 'string' ? field.initial : ''} aria-invalid={fault !== undefined} aria-describedby={`${id}-help`}
        onChange={({ target }) => {
          const isTooLong = faultOf(field, target.value) !== undefined
          setDraft(isTooLong ? target.value : undefined)
          if (!isTooLong) onChange(target.value)
        }} />
      <Fault words={fault} />
    </>
  )
}

function ChoiceControl({ id, field, value, onChange }: ControlProps) {
  const now = value ?? field.initial
  return (
    <select id={id} value={typeof now === 'string' ? now : ''} aria-describedby={`${id}-help`} onChange={(event) => onChange(event.target.value)}>
      {field.choices?.map((choice) => <option key={choice} value={choice}>{inWords(choice)}</option>)}
    </select>
  )
}

/** Text that stands for a value, with what is wrong with it, or with the one that stands in the document. The last that could be read is kept while another is being written. */
function useDraft({ shown, standing, read, onChange }: { shown: string; standing: string | undefined; read(text: string): { value: unknown } | { fault: string }; onChange(value: unknown): void }) {
  const [draft, setDraft] = useState<string>()
  const now = draft === undefined ? undefined : read(draft)
  const fault = now && 'fault' in now ? now.fault : undefined
  return {
    fault: fault ?? (draft === undefined ? standing : undefined), text: draft ?? shown,
    write: (text: string) => {
      setDraft(text)
      const next = read(text)
      if ('value' in next) onChange(next.value)
    },
    leave: () => fault === undefined && setDraft(undefined),
  }
}

const toNumber = (text: string) => Number(text.trim().replace(',', '.'))

function NumberControl({ id, field, value, onChange }: ControlProps) {
  const read = (text: string) => {
    const next = text.trim() === '' ? undefined : toNumber(text)
    const fault = faultOf(field, next)
    return fault === undefined ? { value: next } : { fault }
  }
  const { fault, text, write, leave } = useDraft({ shown: typeof value === 'number' ? String(value) : '', standing: faultOf(field, value), read, onChange })
  return (
    <>
      <input id={id} type="text" inputMode={field.isWhole ? 'numeric' : 'decimal'} value={text} placeholder={field.initial === undefined ? '' : String(field.initial)} aria-invalid={fault !== undefined} aria-describedby={`${id}-help`} onChange={(event) => write(event.target.value)} onBlur={leave} />
      <Fault words={fault} />
    </>
  )
}

/** Numbers with spaces or semicolons between them. */
function NumbersControl({ id, field, value, onChange }: ControlProps) {
  const read = (text: string) => {
    const numbers = text.split(/[\s;]+/).filter(Boolean).map(toNumber)
    const fault = field.inner && numbers.map((number) => faultOf(field.inner as FieldSpec, number)).find(Boolean)
    return fault === undefined ? { value: numbers.length ? numbers : undefined } : { fault }
  }
  const { fault, text, write, leave } = useDraft({ shown: Array.isArray(value) ? value.join('  ') : '', standing: undefined, read, onChange })
  return (
    <>
      <input id={id} type="text" inputMode="decimal" value={text} placeholder={t('inspector.numbers')} aria-invalid={fault !== undefined} aria-describedby={`${id}-help`} onChange={(event) => write(event.target.value)} onBlur={leave} />
      <Fault words={fault} />
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
      <Fault words={fault} />
    </>
  )
}

const CONTROLS = { text: TextControl, number: NumberControl, choice: ChoiceControl, numbers: NumbersControl, pairs: PairsControl, file: FileControl, json: JsonControl }
