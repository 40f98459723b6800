import { api } from '../api/client.ts'
import { emptyWorkflow } from '../document/empty.ts'
import { navigate, workflowPath } from '../route.ts'
import { Icon } from '../ui/icon.tsx'
import { Empty, Failure, Loading } from '../ui/notice.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { sayProblem } from '../ui/toast-store.ts'
import { useLoaded } from '../ui/use-loaded.ts'
import { ago } from '../ui/words.ts'
import { TemplateCard } from './template-card.tsx'

export function Home() {
  const [templates, retryTemplates] = useLoaded(api.templates)
  const [workflows, retryWorkflows] = useLoaded(api.workflows)
  return (
    <>
      <PageHeader />
      <main className="page">
        <section aria-labelledby="start">
          <h1 id="start">Start a film</h1>
          <p className="lead">Answer a few questions; the story, the pictures, the voices and the film are made from the answers. Everything can be changed afterwards.</p>
          {templates.state === 'loading' && <Loading what="the templates" />}
          {templates.state === 'failed' && <Failure problem={templates.problem} onRetry={retryTemplates} />}
          {templates.state === 'ready' && <ul className="cards">{templates.value.map((template) => <li key={template.id}><TemplateCard template={template} /></li>)}</ul>}
        </section>
        <section aria-labelledby="recent">
          <div className="row between">
            <h2 id="recent">Your films</h2>
            <button type="button" className="button" onClick={() => void startEmpty()}><Icon name="plus" />Empty workflow</button>
          </div>
          {workflows.state === 'loading' && <Loading what="your films" />}
          {workflows.state === 'failed' && <Failure problem={workflows.problem} onRetry={retryWorkflows} />}
          {workflows.state === 'ready' && !workflows.value.length && <Empty>Films you start are kept here. Choose a template above: it is filled in already, so the first film is two clicks away.</Empty>}
          {workflows.state === 'ready' && workflows.value.length > 0 && (
            <ul className="list">
              {workflows.value.toSorted((a, b) => b.updatedAt - a.updatedAt).map((workflow) => (
                <li key={workflow.id}>
                  <a className="list-row" href={workflowPath(workflow.id)}>
                    <Icon name="film" /><span className="grow">{workflow.name || 'Untitled'}</span><span className="quiet">{ago(workflow.updatedAt)}</span>
                  </a>
                </li>
              ))}
            </ul>
          )}
        </section>
      </main>
    </>
  )
}

async function startEmpty(): Promise<void> {
  try {
    const { id } = await api.createWorkflow({ workflow: emptyWorkflow('Untitled') })
    navigate(workflowPath(id))
  } catch (error) {
    sayProblem(error)
  }
}
