import { useState } from 'react'
import type { FieldSpec } from '../inspector/schema.ts'
import { t } from '../text/text.ts'
import { inWords } from '../ui/words.ts'

interface Props { name: string; label: string; value: unknown; onWrite(value: unknown): void }

/** Words that grow with what is written. They go to the document when the field is left: half a word never reaches a run. */
export function WordsCell({ name, label, value, placeholder, className = '', onWrite, onCursor }: Props & { placeholder?: string; className?: string; onCursor?: (at: number) => void }) {
  const [draft, setDraft] = useState<string>()
  const shown = draft ?? (typeof value === 'string' ? value : '')
  return (
    <textarea className={`cell ${className}`} name={name} rows={1} aria-label={label} placeholder={placeholder} value={shown}
      onChange={(event) => setDraft(event.target.value)} onSelect={(event) => onCursor?.(event.currentTarget.selectionStart)}
      onBlur={() => {
        if (draft !== undefined && draft !== value) onWrite(draft)
        setDraft(undefined)
      }} />
  )
}

/** One of the words that there are for it, or any where there is no list. */
export function FactCell({ name, label, value, spec, onWrite }: Props & { spec: FieldSpec | undefined }) {
  const now = typeof value === 'string' ? value : ''
  if (!spec?.choices) return <WordsCell name={name} label={label} value={now} className="fact" onWrite={onWrite} />
  const choices = spec.choices.includes(now) ? spec.choices : [now, ...spec.choices]
  return (
    <select className="cell fact" name={name} aria-label={label} title={spec.help ?? label} value={now} onChange={(event) => onWrite(event.target.value)}>
      {choices.map((choice) => <option key={choice} value={choice}>{inWords(choice)}</option>)}
    </select>
  )
}

/** A length in seconds, within its limits. */
export function SecondsCell({ name, label, value, spec, onWrite }: Props & { spec: FieldSpec | undefined }) {
  const [draft, setDraft] = useState<string>()
  const write = () => {
    const next = Number((draft ?? '').replace(',', '.'))
    setDraft(undefined)
    if (draft?.trim() && Number.isFinite(next)) onWrite(Math.min(spec?.max ?? Infinity, Math.max(spec?.min ?? 0, next)))
  }
  return (
    <label className="seconds figures"><input type="text" inputMode="decimal" name={name} aria-label={label} className="cell" value={draft ?? String(typeof value === 'number' ? value : '')}
      onChange={(event) => setDraft(event.target.value)} onBlur={write} onKeyDown={(event) => event.key === 'Enter' && write()} /><span aria-hidden="true">s</span></label>
  )
}

interface Line { speaker: string; text: string }
const isLine = (value: unknown): value is Line => value !== null && typeof value === 'object' && typeof (value as Partial<Line>).text === 'string'

/** What is said, line by line; a line that is emptied goes. */
export function LinesCell({ name, value, onWrite }: Omit<Props, 'label'>) {
  const lines = Array.isArray(value) ? value.filter(isLine) : []
  const write = (index: number, text: unknown) => onWrite(lines.map((line, at) => (at === index ? { ...line, text } : line)).filter((line) => String(line.text).trim() !== ''))
  if (!lines.length) return null
  return (
    <ul className="lines">
      {lines.map((line, index) => (
        <li key={`${index} ${line.text}`}><span className="quiet">{line.speaker}</span><WordsCell name={`${name}.${index}`} label={t('board.line', { speaker: line.speaker })} value={line.text} onWrite={(text) => write(index, text)} /></li>
      ))}
    </ul>
  )
}
