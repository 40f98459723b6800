import { useState } from 'react'
import type { DragEvent } from 'react'
import { api } from '../api/client.ts'
import { navigate, workflowPath } from '../route.ts'
import { t } from '../text/text.ts'
import { Failure, Loading } from '../ui/notice.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { say, sayProblem } from '../ui/toast-store.ts'
import { useLoaded } from '../ui/use-loaded.ts'
import { readFile } from './import-file.ts'
import { TemplateCard } from './template-card.tsx'
import { YourFilms } from './your-films.tsx'

/** One’s own films, the last changed first, and the templates to start another; whoever has no film yet sees the templates first. */
export function Home() {
  const [workflows, retry] = useLoaded(api.workflows)
  const [isOver, setIsOver] = useState(false)
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  const films = workflows.state === 'ready' && <YourFilms workflows={workflows.value} onChanged={retry} onFiles={(files) => void take(files)} />
  return (
    <div className="home" onDragOver={(event) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setIsOver(true)
    }} onDragLeave={(event) => event.currentTarget === event.target && setIsOver(false)} onDrop={(event) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setIsOver(false)
      void take([...event.dataTransfer.files])
    }}>
      <PageHeader />
      <main className="page">
        <h1 className="hidden-words">{t('common.brand')}</h1>
        {workflows.state === 'loading' && <Loading what={t('home.films')} />}
        {workflows.state === 'failed' && <Failure problem={workflows.problem} onRetry={retry} />}
        {workflows.state === 'ready' && (workflows.value.length > 0 ? <>{films}<Gallery /></> : <><Gallery />{films}</>)}
      </main>
      {isOver && <p className="drop-here">{t('home.drop')}</p>}
    </div>
  )
}

function Gallery() {
  const [templates, retry] = useLoaded(api.templates)
  return (
    <section aria-labelledby="start">
      <h2 id="start" className="title">{t('home.start')}</h2>
      <p className="lead">{t('home.lead')}</p>
      {templates.state === 'loading' && <Loading what={t('home.templates')} />}
      {templates.state === 'failed' && <Failure problem={templates.problem} onRetry={retry} />}
      {templates.state === 'ready' && <ul className="cards">{templates.value.map((template) => <li key={template.id}><TemplateCard template={template} /></li>)}</ul>}
    </section>
  )
}

/** Opens the first workflow among the files; of each file that holds none it is said why. */
async function take(files: readonly File[]): Promise<void> {
  for (const file of files) {
    try {
      const read = await readFile(file)
      if ('message' in read) {
        say(read.message, read.hint)
        continue
      }
      const { id } = await api.createWorkflow({ workflow: read.workflow })
      say(t('home.imported', { name: file.name }))
      return navigate(workflowPath(id))
    } catch (error) {
      sayProblem(error)
    }
  }
}
