import { useState } from 'react'
import { settings } from '../api/settings.ts'
import type { ProviderSettings } from '../api/types.ts'
import { t } from '../text/text.ts'
import { Failure, Loading } from '../ui/notice.tsx'
import { useLoaded } from '../ui/use-loaded.ts'
import { ProviderCard } from './provider-card.tsx'

/** Every live provider: whether it is ready, where it calls, and what is missing. */
export function Providers() {
  const [loaded, retry] = useLoaded(settings.providers)
  const [changed, setChanged] = useState<ProviderSettings[]>()
  const providers = changed ?? (loaded.state === 'ready' ? loaded.value : [])
  return (
    <section aria-labelledby="providers">
      <h2 id="providers">{t('settings.providers')}</h2>
      <p className="quiet settings-lead">{t('settings.providers-lead')}</p>
      {loaded.state === 'loading' && <Loading what={t('settings.loading-providers')} />}
      {loaded.state === 'failed' && <Failure problem={loaded.problem} onRetry={retry} />}
      {providers.length > 0 && <ul className="list">{providers.map((provider) => <li key={provider.id}><ProviderCard provider={provider} onChanged={setChanged} /></li>)}</ul>}
    </section>
  )
}
