import { api } from '../api/client.ts'

/** Gives the document of a workflow as a file. */
export async function exportWorkflow(id: string): Promise<void> {
  const { workflow, name } = await api.workflow(id)
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(workflow, null, 2)}\n`], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${fileName(name)}.json`
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 1000)
}

/** A name that every file system takes. */
export function fileName(name: string): string {
  return name.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 80).toLowerCase() || 'workflow'
}
