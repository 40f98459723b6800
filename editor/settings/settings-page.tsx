import { t } from '../text/text.ts'
import { PageHeader } from '../ui/page-header.tsx'
import { Keys } from './keys.tsx'
import { Look } from './look.tsx'
import { Models } from './models.tsx'
import { Providers } from './providers.tsx'

/** What writes, draws, films and speaks, and how the editor looks. */
export function SettingsPage() {
  return (
    <>
      <PageHeader />
      <main className="page settings">
        <div className="settings-head"><h1>{t('settings.title')}</h1><p className="lead">{t('settings.lead')}</p></div>
        <Look />
        <Providers />
        <Models />
        <Keys />
      </main>
    </>
  )
}
