import { api } from '../api/client.ts'
import { toProblem } from '../api/problem.ts'
import { t } from '../text/text.ts'
import { say, sayProblem } from '../ui/toast-store.ts'
import type { Project } from './project.ts'

/** Stores what was edited here as a workflow of its own; its id. */
export async function copyMine({ document }: Pick<Project, 'document'>): Promise<string> {
  const { workflow } = document.getState()
  const name = t('conflict.copy-name', { name: workflow.name || t('common.untitled') })
  return (await api.createWorkflow({ workflow: { ...workflow, name } })).id
}

/** When a workflow is left: what is not saved is saved, and where that would overwrite somebody else's edits, kept as a copy. */
export async function saveBeforeLeaving(project: Pick<Project, 'document' | 'saver'>): Promise<void> {
  try {
    await project.saver.flush()
  } catch (error) {
    if (project.saver.getState().state === 'conflict') {
      await copyMine(project)
      say(t('conflict.left'))
    } else if (toProblem(error).code !== 'unreachable') throw error // Without a server the saver goes on trying.
  }
}

export const leave = (project: Pick<Project, 'document' | 'saver'>): void => void saveBeforeLeaving(project).catch(sayProblem)
