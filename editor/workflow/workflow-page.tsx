import { useCallback, useEffect } from 'react'
import { api } from '../api/client.ts'
import { untilReached } from '../api/until-reached.ts'
import { runToShow } from '../run/run-to-show.ts'
import { keepDraft } from '../document/draft.ts'
import { t } from '../text/text.ts'
import { Failure, Loading } from '../ui/notice.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { sayProblem } from '../ui/toast-store.ts'
import { useLoaded } from '../ui/use-loaded.ts'
import { leave } from './keep-mine.ts'
import { createProject, ProjectProvider } from './project.ts'
import type { Project } from './project.ts'
import { Workspace } from './workspace.tsx'

export function WorkflowPage({ id }: { id: string }) {
  const load = useCallback(async () => {
    const [stored, types] = await Promise.all([api.workflow(id), api.nodeTypes()])
    return createProject(stored, types)
  }, [id])
  const [project, retry] = useLoaded(load)
  if (project.state === 'ready') return <Open project={project.value} />
  return (
    <>
      <PageHeader />
      <main className="page narrow">{project.state === 'loading' ? <Loading what={t('workflow.loading')} /> : <Failure problem={project.problem} onRetry={retry} />}</main>
    </>
  )
}

/** Takes up the run that goes on or was the last, and leaves nothing unsaved behind. */
function Open({ project }: { project: Project }) {
  useEffect(() => {
    let isOpen = true
    const stopMarks = project.stale.start()
    untilReached(() => api.runs(project.id), () => isOpen)
      .then((runs) => {
        const first = runToShow(runs)
        if (!isOpen) return undefined
        return first ? project.run.show(first.id).then(project.stale.confirm) : project.run.showNone()
      })
      .catch((error: unknown) => isOpen && sayProblem(error))
    const warn = (event: BeforeUnloadEvent) => {
      const { state } = project.saver.getState()
      if (state !== 'saved') event.preventDefault()
    }
    const keep = () => keepDraft(sessionStorage, project.id, project.saver.draft())
    window.addEventListener('pagehide', keep)
    window.addEventListener('beforeunload', warn)
    return () => {
      isOpen = false
      window.removeEventListener('pagehide', keep)
      window.removeEventListener('beforeunload', warn)
      leave(project)
      project.run.stop()
      stopMarks()
    }
  }, [project])
  return <ProjectProvider value={project}><Workspace /></ProjectProvider>
}
