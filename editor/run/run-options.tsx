import { useId, useState } from 'react'
import { t } from '../text/text.ts'
import { numberIn } from './run-targets.ts'
import type { Wanted, What } from './run-targets.ts'
import { useTitles } from './use-titles.ts'

const MODES = ['fresh', 'fill-missing', 'refresh-stale'] as const

/** What a run is asked for: which part of the film, in which manner, how much of it, and what it may cost. */
export function RunOptions({ wanted, onWant, onBudget }: { wanted: Wanted; onWant(next: Wanted): void; onBudget(usd: number | undefined): void }) {
  const titles = useTitles()
  const howId = useId()
  const { what, nodes, items, mode, sample } = wanted
  // It never closes by itself, least of all under the hand that sets something back.
  const [isOpen, setOpen] = useState(what !== 'all' || mode !== 'fresh' || sample !== undefined)
  const [item] = items
  const [itemNode = '', itemId = ''] = item?.split(':') ?? []
  const [first] = nodes
  const choices: [What, string][] = [
    ['all', t('run.what.all')],
    ...(first === undefined ? [] : [['to', t('run.what.to', { nodes: nodes.length === 1 ? titles(first) : t('run.what.nodes', { count: nodes.length }) })] as [What, string]]),
    ...(item === undefined ? [] : [['items', items.length === 1 ? t('run.what.items', { item: `${titles(itemNode)} ${itemId}`.trim() }) : t('run.what.selected', { count: items.length })] as [What, string]]),
  ]
  return (
    <details className="run-options" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('run.options')}</summary>
      <div className="form">
        <label className="field"><span>{t('run.what')}</span>
          <select value={what} onChange={(event) => onWant({ ...wanted, what: event.target.value as What })}>{choices.map(([id, words]) => <option key={id} value={id}>{words}</option>)}</select>
        </label>
        <div className="field">
          <label htmlFor={howId}>{t('run.how')}</label>
          <select id={howId} value={mode} onChange={(event) => onWant({ ...wanted, mode: event.target.value as Wanted['mode'] })}>{MODES.map((each) => <option key={each} value={each}>{t(`run.how.${each}`)}</option>)}</select>
          <p className="help">{t(`run.how.${mode}.help`)}</p>
        </div>
        <NumberField label={t('run.sample')} help={t('run.sample.help')} fault={t('run.sample.fault')} initial={sample} rule={{ least: 1, isWhole: true }} onChange={(next) => onWant({ ...wanted, sample: next })} />
        <NumberField label={t('run.budget')} help={t('run.budget.help')} fault={t('run.budget.fault')} initial={undefined} rule={{ least: 0, isWhole: false }} onChange={onBudget} />
      </div>
    </details>
  )
}

interface NumberFieldProps { label: string; help: string; fault: string; initial: number | undefined; rule: { least: number; isWhole: boolean }; onChange(value: number | undefined): void }

function NumberField({ label, help, fault, initial, rule, onChange }: NumberFieldProps) {
  const id = useId()
  const [draft, setDraft] = useState(initial === undefined ? '' : String(initial))
  const isWrong = numberIn(draft, rule) === null
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="text" inputMode={rule.isWhole ? 'numeric' : 'decimal'} value={draft} aria-invalid={isWrong} aria-describedby={`${id}-help`} onChange={(event) => {
        setDraft(event.target.value)
        const next = numberIn(event.target.value, rule)
        if (next !== null) onChange(next)
      }} />
      {isWrong ? <p className="fault" role="alert" id={`${id}-help`}>{fault}</p> : <p className="help" id={`${id}-help`}>{help}</p>}
    </div>
  )
}
