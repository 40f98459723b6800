import { Fragment, Suspense } from 'react'
import { useStore } from 'zustand'
import { BriefPage } from './brief/brief-page.tsx'
import { Home } from './home/home.tsx'
import { useRoute } from './route.ts'
import { spoken } from './text/language.ts'
import { lazily } from './ui/lazily.ts'
import { Toasts } from './ui/toasts.tsx'
import { WorkflowPage } from './workflow/workflow-page.tsx'

const SettingsPage = lazily(async () => (await import('./settings/settings-page.tsx')).SettingsPage)

export function App() {
  const route = useRoute()
  const language = useStore(spoken, ({ tag }) => tag)
  return (
    <Fragment key={language}>
      {route.page === 'home' && <Home />}
      {route.page === 'brief' && <BriefPage key={route.template} id={route.template} />}
      {route.page === 'settings' && <Suspense><SettingsPage /></Suspense>}
      {route.page === 'workflow' && <WorkflowPage key={route.id} id={route.id} />}
      <Toasts />
    </Fragment>
  )
}
