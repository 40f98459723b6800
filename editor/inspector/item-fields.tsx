import { useId, useState } from 'react'
import { decide } from '../document/edits.ts'
import { t } from '../text/text.ts'
import { inWords } from '../ui/words.ts'
import { FieldValue, isMedia } from '../values/field-value.tsx'
import { useDocument, useProject } from '../workflow/project.ts'

interface Props { address: string; values: Record<string, unknown>; digest: string | null }

/** The fields of an item, pictures first. Words and numbers are edited in place; an edit needs no run of its own. */
export function ItemFields({ address, values, digest }: Props) {
  const { document } = useProject()
  const edit = useDocument((state) => state.workflow.decisions[address]?.edit)
  const ports = Object.entries(values).filter((entry): entry is [string, Record<string, unknown>] => isFields(entry[1]))
  const write = (field: string, value: unknown) =>
    document.edit(decide(address, (now) => ({ ...now, edit: { fields: { ...now.edit?.fields, [field]: value }, ...(digest ? { on: now.edit?.on ?? digest } : {}) } })))
  const revert = () => document.edit(decide(address, ({ edit: _gone, ...rest }) => rest))
  return (
    <>
      {edit && <div className="row between"><span className="tag">{t('inspector.edited')}</span><button type="button" className="button small" onClick={revert}>{t('inspector.undo-edits')}</button></div>}
      {ports.map(([port, fields]) => (
        <section key={port} className="form pairs" aria-label={inWords(port)}>
          {Object.entries(fields).toSorted(([, a], [, b]) => Number(isMedia(b)) - Number(isMedia(a))).map(([name, value]) => (
            <ValueField key={name} name={name} value={edit && name in edit.fields ? edit.fields[name] : value} onCommit={(next) => write(name, next)} />
          ))}
        </section>
      ))}
    </>
  )
}

const isFields = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object' && !Array.isArray(value)

/** Up to so many characters a value shares its line with another. */
const SHORT = 18

/** Written to the document when the field is left, so that half a word never reaches a run that is going on. */
function ValueField({ name, value, onCommit }: { name: string; value: unknown; onCommit: (value: unknown) => void }) {
  const id = useId()
  const [draft, setDraft] = useState<string>()
  if (typeof value !== 'string' && typeof value !== 'number') return <FieldValue name={name} value={value} />
  const isShort = String(value).length <= SHORT
  const commit = () => {
    if (draft === undefined) return
    const next = typeof value === 'number' ? Number(draft) : draft
    setDraft(undefined)
    if (next !== value && (typeof next === 'string' || (draft.trim() !== '' && Number.isFinite(next)))) onCommit(next)
  }
  const shared = { id, value: draft ?? String(value), onBlur: commit, onChange: (event: { target: { value: string } }) => setDraft(event.target.value) }
  return (
    <div className={isShort ? 'field' : 'field long'}>
      <label htmlFor={id}>{inWords(name)}</label>
      {isShort ? <input type="text" inputMode={typeof value === 'number' ? 'decimal' : 'text'} {...shared} /> : <textarea rows={1} {...shared} />}
    </div>
  )
}
