import type { Workflow } from '../../engine/model/document.ts'
import { kindOf, MEGABYTE, MOST_OF_ALL, readWorkflow, recipeIn } from '../document/dropped.ts'
import { t } from '../text/text.ts'

export type Imported = { workflow: Workflow } | { message: string; hint: string }

/** The workflow in a file, be it a document or a film or picture that carries its recipe; else in words why there is none. */
export async function readFile(file: File): Promise<Imported> {
  const { name } = file
  const none = { message: t('home.no-workflow', { name }), hint: t('home.no-workflow-hint') }
  if (file.size > MOST_OF_ALL) return { message: t('home.too-large', { name }), hint: t('home.too-large-hint', { most: MOST_OF_ALL / MEGABYTE }) }
  // A folder has a name and a size, but nothing in it can be read.
  const bytes = await file.arrayBuffer().then((buffer) => new Uint8Array(buffer), () => undefined)
  if (!bytes) return none
  const kind = kindOf(bytes)
  if (kind === 'json') {
    const read = readWorkflow(new TextDecoder().decode(bytes))
    return 'why' in read ? { message: t('drop.bad-json', { name, why: read.why }), hint: t('drop.bad-json-hint') } : read
  }
  const recipe = kind === 'image' || kind === 'film' ? recipeIn(bytes) : undefined
  return recipe ? { workflow: recipe } : none
}
