import { Field } from '../inspector/field.tsx'
import { valueAt } from '../document/edits.ts'
import type { FieldSpec } from '../inspector/schema.ts'
import type { ModelInput } from '../api/types.ts'
import { t } from '../text/text.ts'
import { ListField } from './list-field.tsx'
import { withAt } from './model-draft.ts'
import { PriceRows } from './price-rows.tsx'

const CAPABILITIES = ['text', 'image', 'video', 'speech', 'music'] as const

interface Props { model: ModelInput; isNew: boolean; faults: Readonly<Record<string, string>>; onChange(model: ModelInput): void }

/** The common fields of a model, each with what the server found wrong with it. What is not here stays as it is. */
export function ModelForm({ model, isNew, faults, onChange }: Props) {
  const set = (path: string, value: unknown) => onChange(withAt(model, path, value))
  const field = (path: string, spec: Omit<FieldSpec, 'name'>) => (
    <div key={path}>
      <Field field={{ name: path, ...spec }} value={valueAt(model as unknown as Record<string, unknown>, path)} onChange={(value) => set(path, value)} />
      {faults[path] !== undefined && <p className="fault" role="alert">{faults[path]}</p>}
    </div>
  )
  const whole = (path: string, title: string, more: Partial<FieldSpec> = {}) => field(path, { title, kind: 'number', isWhole: true, min: 1, ...more })
  const isFilm = model.capability === 'video'
  const isSeen = isFilm || model.capability === 'image'
  return (
    <div className="form model-form">
      <div className="model-grid">
        {field('title', { title: t('settings.model.title'), kind: 'text' })}
        <div className="field">
          <label htmlFor="model-capability">{t('settings.model.capability')}</label>
          <select id="model-capability" value={model.capability} onChange={({ target }) => set('capability', target.value)}>{CAPABILITIES.map((each) => <option key={each} value={each}>{t(`settings.capability.${each}`)}</option>)}</select>
        </div>
        {isNew && field('id', { title: t('settings.model.id'), kind: 'text', help: t('settings.model.id.help') })}
        {field('name', { title: t('settings.model.name'), kind: 'text', help: t('settings.model.name.help') })}
      </div>
      <PriceRows prices={model.prices ?? []} faults={faults} onChange={(prices) => set('prices', prices)} />
      <div className="model-grid">
        {isSeen && <ListField title={t('settings.model.resolutions')} help={t('settings.model.list')} value={model.resolutions ?? []} onChange={(value) => set('resolutions', value)} fault={faults['resolutions']} />}
        {isSeen && <ListField title={t('settings.model.ratios')} help={t('settings.model.list')} value={model.aspectRatios ?? []} onChange={(value) => set('aspectRatios', value)} fault={faults['aspectRatios']} />}
        {isFilm && field('durations', { title: t('settings.model.durations'), kind: 'numbers', help: t('settings.model.durations.help'), inner: { name: 'seconds', title: '', kind: 'number', min: 0.1 } })}
        {isSeen && whole('references', t('settings.model.references'), { min: 0, initial: 0 })}
        {whole('promptChars', t('settings.model.prompt'), { help: t('settings.model.prompt.help') })}
        {model.capability === 'text' && whole('outputTokens', t('settings.model.output'), { help: t('settings.model.output.help') })}
        {whole('limits.concurrency', t('settings.model.concurrency'), { initial: 1 })}
        {whole('limits.starts', t('settings.model.starts'), { help: t('settings.model.starts.help') })}
        {model.limits.starts !== undefined && whole('limits.intervalMs', t('settings.model.interval'))}
      </div>
      {isFilm && field('sound', { title: t('settings.model.sound'), kind: 'boolean' })}
      {isSeen && field('seed', { title: t('settings.model.seed'), kind: 'boolean' })}
    </div>
  )
}
