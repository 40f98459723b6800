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

export function Home() {
  const [templates, retryTemplates] = useLoaded(api.templates)
  const [isOver, setIsOver] = useState(false)
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
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
        <section aria-labelledby="start">
          <h1 id="start">{t('home.start')}</h1>
          <p className="lead">{t('home.lead')}</p>
          {templates.state === 'loading' && <Loading what={t('home.templates')} />}
          {templates.state === 'failed' && <Failure problem={templates.problem} onRetry={retryTemplates} />}
          {templates.state === 'ready' && <ul className="cards">{templates.value.map((template) => <li key={template.id}><TemplateCard template={template} /></li>)}</ul>}
        </section>
        <YourFilms onFiles={(files) => void take(files)} />
      </main>
      {isOver && <p className="drop-here">{t('home.drop')}</p>}
    </div>
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
