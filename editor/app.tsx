import { BriefPage } from './brief/brief-page.tsx'
import { Home } from './home/home.tsx'
import { useRoute } from './route.ts'
import { Toasts } from './ui/toasts.tsx'
import { WorkflowPage } from './workflow/workflow-page.tsx'

export function App() {
  const route = useRoute()
  return (
    <>
      {route.page === 'home' && <Home />}
      {route.page === 'brief' && <BriefPage key={route.template} id={route.template} />}
      {route.page === 'workflow' && <WorkflowPage key={route.id} id={route.id} />}
      <Toasts />
    </>
  )
}
