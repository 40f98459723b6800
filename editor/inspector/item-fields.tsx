import { useId, useState } from 'react'
import { parseAddress } from '../../engine/model/ids.ts'
import { decide } from '../document/edits.ts'
import { t } from '../text/text.ts'
import { inWords } from '../ui/words.ts'
import { useFieldsOf } from '../board/use-value-types.ts'
import { FieldValue } from '../values/field-value.tsx'
import { isMedia } from '../values/media-value.tsx'
import { Fault } from './control.tsx'
import { faultOf } from './schema.ts'
import type { FieldSpec } from './schema.ts'
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
        <Port key={port} address={address} port={port} fields={edit ? { ...fields, ...Object.fromEntries(Object.entries(edit.fields).filter(([name]) => name in fields)) } : fields} onWrite={write} />
      ))}
    </>
  )
}

const isFields = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object' && !Array.isArray(value)

/** What one output gave, with what the type of its value says of each field. */
function Port({ address, port, fields, onWrite }: { address: string; port: string; fields: Record<string, unknown>; onWrite(field: string, value: unknown): void }) {
  const { types } = useProject()
  const type = useDocument((state) => state.workflow.nodes[parseAddress(address)?.node ?? '']?.type)
  const specs = useFieldsOf(types.get(type ?? '')?.outputs.find(({ name }) => name === port)?.value ?? '')
  return (
    <section className="form pairs" aria-label={inWords(port)}>
      {Object.entries(fields).toSorted(([, a], [, b]) => Number(isMedia(b)) - Number(isMedia(a))).map(([name, value]) => (
        <ValueField key={name} name={name} value={value} spec={specs?.get(name)} onCommit={(next) => onWrite(name, next)} />
      ))}
    </section>
  )
}

/** Up to so many characters a value shares its line with another. */
const SHORT = 18

/** Written to the document when the field is left, so that half a word never reaches a run that is going on. */
function ValueField({ name, value, spec, onCommit }: { name: string; value: unknown; spec: FieldSpec | undefined; onCommit: (value: unknown) => void }) {
  const id = useId()
  const [draft, setDraft] = useState<string>()
  if (typeof value !== 'string' && typeof value !== 'number') return <FieldValue name={name} value={value} help={spec?.help} />
  const read = (text: string) => (typeof value === 'number' ? Number(text.replace(',', '.')) : text)
  const fault = draft === undefined || !spec ? undefined : faultOf(spec, read(draft))
  const commit = () => {
    if (draft === undefined || fault !== undefined) return
    const next = read(draft)
    setDraft(undefined)
    if (next !== value && (typeof next === 'string' || (draft.trim() !== '' && Number.isFinite(next)))) onCommit(next)
  }
  const isShort = String(value).length <= SHORT
  const shared = { id, value: draft ?? String(value), 'aria-invalid': fault !== undefined, onBlur: commit, onChange: (event: { target: { value: string } }) => setDraft(event.target.value) }
  return (
    <div className={isShort ? 'field' : 'field long'}>
      <label htmlFor={id} title={spec?.help}>{inWords(name)}</label>
      {spec?.choices
        ? <select id={id} value={value} onChange={(event) => onCommit(event.target.value)}>{(spec.choices.includes(String(value)) ? spec.choices : [String(value), ...spec.choices]).map((choice) => <option key={choice} value={choice}>{inWords(choice)}</option>)}</select>
        : isShort ? <input type="text" inputMode={typeof value === 'number' ? 'decimal' : 'text'} {...shared} /> : <textarea rows={1} {...shared} />}
      <Fault words={fault} />
    </div>
  )
}
