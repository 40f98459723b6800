import { useMemo, useState } from 'react'
import { settings } from '../api/settings.ts'
import type { ModelSettings } from '../api/types.ts'
import { t } from '../text/text.ts'
import { find } from '../ui/find.ts'
import { Icon } from '../ui/icon.tsx'
import { Failure, Loading } from '../ui/notice.tsx'
import { sayProblem } from '../ui/toast-store.ts'
import { useLoaded } from '../ui/use-loaded.ts'
import { ModelDialog } from './model-dialog.tsx'
import { pricesOf, sourcesOf } from './prices.ts'

/** The models as data: what each makes and costs, where that is known from, and until when it is there. */
export function Models() {
  const [loaded, retry] = useLoaded(settings.models)
  const [changed, setChanged] = useState<ModelSettings[]>()
  const [search, setSearch] = useState('')
  const [open, setOpen] = useState<ModelSettings | 'new'>()
  const models = useMemo(() => changed ?? (loaded.state === 'ready' ? loaded.value : []), [changed, loaded])
  const found = useMemo(() => find(models, search, ({ model }) => `${model.title} ${model.id}`), [models, search])
  const take = (next: ModelSettings[]) => {
    setChanged(next)
    setOpen(undefined)
  }
  return (
    <section aria-labelledby="models">
      <div className="row between wrap"><h2 id="models">{t('settings.models')}</h2><button type="button" className="button" onClick={() => setOpen('new')}><Icon name="plus" />{t('settings.add-model')}</button></div>
      <p className="quiet settings-lead">{t('settings.models-lead')}</p>
      {loaded.state === 'loading' && <Loading what={t('settings.loading-models')} />}
      {loaded.state === 'failed' && <Failure problem={loaded.problem} onRetry={retry} />}
      {models.length > 0 && <input type="text" aria-label={t('settings.find-model')} placeholder={t('settings.find-model')} value={search} onChange={(event) => setSearch(event.target.value)} />}
      {models.length > 0 && !found.length && <p className="quiet" role="status">{t('settings.no-model', { words: search })}</p>}
      {found.length > 0 && (
        <ul className="list models" tabIndex={0} aria-label={t('settings.models')}>
          {found.map((entry) => <li key={entry.model.id} className="model"><Model entry={entry} onEdit={() => setOpen(entry)} onRemove={() => void settings.removeModel(entry.model.id).then(take).catch(sayProblem)} /></li>)}
        </ul>
      )}
      {open && <ModelDialog entry={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} onSaved={take} />}
    </section>
  )
}

function Model({ entry: { model, origin, notice, gone }, onEdit, onRemove }: { entry: ModelSettings; onEdit(): void; onRemove(): void }) {
  const sources = sourcesOf(model)
  return (
    <>
      <div className="grow">
        <p className="row wrap"><strong>{model.title}</strong><code className="quiet">{model.id}</code>{origin !== 'built-in' && <span className="tag">{t(`settings.${origin}`)}</span>}</p>
        <p className="help">{t(`settings.capability.${model.capability}`)}{sources && ` · ${sources}`}</p>
        {notice && <p className={`row top ${gone ? 'fault' : 'state-review'}`}><Icon name={gone ? 'failed' : 'stale'} /><span>{notice}</span></p>}
      </div>
      <p className="figures model-price">{pricesOf(model).map((line) => <span key={line}>{line}</span>)}</p>
      <div className="row">
        <button type="button" className="icon-button" aria-label={t('settings.edit-of', { model: model.title })} title={t('settings.edit')} onClick={onEdit}><Icon name="edit" /></button>
        {origin === 'edited' && <button type="button" className="icon-button" aria-label={t('settings.take-back-of', { model: model.title })} title={t('settings.take-back')} onClick={onRemove}><Icon name="undo" /></button>}
        {origin === 'added' && <button type="button" className="icon-button" aria-label={t('settings.remove-model', { model: model.title })} title={t('common.remove')} onClick={onRemove}><Icon name="trash" /></button>}
      </div>
    </>
  )
}
