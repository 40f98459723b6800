import { useState } from 'react'
import { t } from '../text/text.ts'
import { Icon } from '../ui/icon.tsx'
import { inWords } from '../ui/words.ts'
import { Fault } from './control.tsx'
import type { ControlProps } from './control.tsx'
import { faultOf } from './schema.ts'

type Row = readonly [name: string, value: string]
const rowsOf = (value: unknown): Row[] => (value !== null && typeof value === 'object' ? Object.entries(value).map(([name, one]) => [name, String(one)] as const) : [])

/** Names with a value each. A row counts as soon as both are there. */
export function PairsControl({ id, field, value, onChange }: ControlProps) {
  const [draft, setDraft] = useState<readonly Row[]>()
  const rows = draft ?? rowsOf(value)
  const { inner } = field
  const isNumber = inner?.kind === 'number'
  const faultAt = ([name, text]: Row, at: number) => {
    if (rows.some(([other], index) => index < at && other.trim() === name.trim() && name.trim() !== '')) return t('inspector.pairs.twice', { name })
    return isNumber && text.trim() !== '' ? faultOf(inner, Number(text)) : undefined
  }
  const write = (next: readonly Row[]) => {
    setDraft(next)
    const whole = next.filter(([name, text]) => name.trim() !== '' && text.trim() !== '')
    const isFit = whole.every((row) => !isNumber || faultOf(inner, Number(row[1])) === undefined)
    if (isFit) onChange(whole.length ? Object.fromEntries(whole.map(([name, text]) => [name.trim(), isNumber ? Number(text) : text])) : undefined)
  }
  const change = (at: number, row: Row) => write(rows.map((each, index) => (index === at ? row : each)))
  return (
    <div className="pairs-list" role="group" id={id} aria-label={field.title} onBlur={({ currentTarget, relatedTarget }) => !currentTarget.contains(relatedTarget as Node | null) && rows.every((row, at) => faultAt(row, at) === undefined) && setDraft(undefined)}>
      {rows.map((row, at) => (
        <div key={at} className="pair">
          <input type="text" aria-label={t('inspector.pairs.name')} value={row[0]} onChange={({ target }) => change(at, [target.value, row[1]])} />
          {isNumber
            ? <input type="text" inputMode="decimal" aria-label={t('inspector.pairs.value', { name: inWords(row[0]) })} value={row[1]} onChange={({ target }) => change(at, [row[0], target.value])} />
            : <textarea rows={1} aria-label={t('inspector.pairs.value', { name: inWords(row[0]) })} value={row[1]} onChange={({ target }) => change(at, [row[0], target.value])} />}
          <button type="button" className="icon-button" aria-label={t('inspector.pairs.remove', { name: row[0] })} title={t('inspector.pairs.remove', { name: row[0] })} onClick={() => write(rows.filter((_, index) => index !== at))}><Icon name="trash" /></button>
          <Fault words={faultAt(row, at)} />
        </div>
      ))}
      <button type="button" className="button small" onClick={() => setDraft([...rows, ['', '']])}><Icon name="plus" />{t('inspector.pairs.add')}</button>
    </div>
  )
}
