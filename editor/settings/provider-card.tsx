import { useState } from 'react'
import { settings } from '../api/settings.ts'
import type { ProviderSettings, ProviderTest } from '../api/types.ts'
import { t } from '../text/text.ts'
import { Icon } from '../ui/icon.tsx'
import { sayProblem } from '../ui/toast-store.ts'
import { CredentialRow } from './credential-row.tsx'
import { verdictOf } from './verdict.ts'

export function ProviderCard({ provider, onChanged }: { provider: ProviderSettings; onChanged(providers: ProviderSettings[]): void }) {
  const { id, title, ready, message, credentials } = provider
  const [test, setTest] = useState<ProviderTest | 'going on'>()
  const ask = async () => {
    setTest('going on')
    setTest(await settings.test(id).catch((error: unknown) => {
      sayProblem(error)
      return undefined
    }))
  }
  const verdict = test && test !== 'going on' ? verdictOf(test) : undefined
  return (
    <details className="provider">
      <summary>
        <Icon name="next" className="provider-mark" />
        <h3>{title}</h3>
        <span className={`row state ${ready ? 'state-done' : 'state-pending'}`}><Icon name={ready ? 'done' : 'waiting'} />{t(ready ? 'settings.ready' : 'settings.not-ready')}</span>
      </summary>
      <div className="provider-body">
        <p className="quiet">{ready ? message : t('settings.missing')}</p>
        {credentials.map((credential) => (
          <CredentialRow key={credential.role} provider={provider} credential={credential} onChanged={(providers) => {
            setTest(undefined)
            onChanged(providers)
          }} />
        ))}
        {ready && <div className="row wrap"><button type="button" className="button" aria-label={t('settings.test-of', { provider: title })} disabled={test === 'going on'} onClick={() => void ask()}>{test === 'going on' ? t('settings.testing') : t('settings.test')}</button></div>}
        <div role="status">
          {verdict && test !== 'going on' && <p className="row top"><Icon name={verdict.icon} className={verdict.tone} /><span><strong>{t(verdict.word)}.</strong> <span className="quiet">{test?.message}</span></span></p>}
        </div>
      </div>
    </details>
  )
}
