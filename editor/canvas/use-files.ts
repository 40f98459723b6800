import { useCallback } from 'react'
import { api } from '../api/client.ts'
import type { NodeTypeInfo } from '../api/types.ts'
import { pasteText } from '../commands/edit-commands.ts'
import { kindOf, MEGABYTE, MOST_BYTES, MOST_OF_ALL, readWorkflow, recipeIn } from '../document/dropped.ts'
import type { FileKind } from '../document/dropped.ts'
import { addNode, freeId, setParam } from '../document/edits.ts'
import type { Point } from '../document/layout.ts'
import { parseClip } from '../document/clip.ts'
import { navigate, workflowPath } from '../route.ts'
import { t } from '../text/text.ts'
import { say, sayProblem } from '../ui/toast-store.ts'
import { useProject } from '../workflow/project.ts'
import type { Project } from '../workflow/project.ts'

const MOST_FILES = 20
const kindWords = { sound: 'drop.media', text: 'drop.screenplay' } as const

/** Takes files that were dropped or pasted, one after another. What cannot be used is said in words, and nothing is changed by it. */
export function useFiles(): (files: readonly File[], place: Point) => Promise<void> {
  const project = useProject()
  return useCallback(async (files, place) => {
    for (const [index, file] of files.slice(0, MOST_FILES).entries()) await take(project, file, { x: place.x + index * 32, y: place.y + index * 32 }).catch(sayProblem)
  }, [project])
}

async function take(project: Project, file: File, place: Point): Promise<void> {
  const { name } = file
  if (file.size === 0) return say(t('drop.empty', { name }))
  if (file.size > MOST_OF_ALL) return say(tooLarge(file, MOST_OF_ALL), t('drop.too-large-hint'))
  const bytes = await file.arrayBuffer().then((buffer) => new Uint8Array(buffer), () => undefined)
  // A folder has a name and a size, but nothing in it can be read.
  if (!bytes) return say(t('drop.folder'))
  const kind = kindOf(bytes)
  if (kind === 'svg') return say(t('drop.svg', { name }), t('drop.svg-hint'))
  if (kind === 'unknown') return say(t('drop.unknown', { name }), t('drop.unknown-hint'))
  const most = MOST_BYTES[kind] * MEGABYTE
  if (file.size > most) return say(tooLarge(file, most), t('drop.too-large-hint'))
  if (kind === 'json') return takeJson(project, name, new TextDecoder().decode(bytes), place)
  const recipe = kind === 'text' ? undefined : recipeIn(bytes)
  if (recipe) return open(name, recipe)
  return makeNode(project, { file, bytes, kind }, place)
}

const tooLarge = (file: File, most: number) => t('drop.too-large', { name: file.name, size: `${Math.ceil(file.size / MEGABYTE)} MB`, most: `${most / MEGABYTE} MB` })

async function takeJson(project: Project, name: string, text: string, place: Point): Promise<void> {
  const { workflow } = project.document.getState()
  const read = readWorkflow(text)
  if ('workflow' in read && Object.keys(workflow.nodes).length) return open(name, read.workflow)
  const clip = parseClip(text)
  if (!clip) return say(t('drop.bad-json', { name, why: 'why' in read ? read.why : '' }), t('drop.bad-json-hint'))
  pasteText(project, text, { at: place })
  say(t('drop.inserted', { count: Object.keys(clip.nodes).length }))
}

/** A whole workflow is opened as one of its own, so that nothing of this one is lost. */
async function open(name: string, workflow: Parameters<typeof api.createWorkflow>[0]['workflow'] & object): Promise<void> {
  const { id } = await api.createWorkflow({ workflow })
  navigate(workflowPath(id))
  say(t('drop.workflow', { name }))
}

interface Given { file: File; bytes: Uint8Array; kind: FileKind }

/** Makes a node of the first kind that has a parameter for such a file. */
async function makeNode({ document, session, types }: Project, { file, bytes, kind }: Given, at: Point): Promise<void> {
  const home = [...types.values()].flatMap((type) => takes(type, file, kind))[0]
  if (!home && (kind === 'film' || kind === 'image')) return say(t('drop.no-recipe', { name: file.name }), t('drop.no-recipe-hint'))
  if (!home) return say(t('drop.no-place', { what: t(kindWords[kind as keyof typeof kindWords]) }), t('drop.no-place-hint'))
  const value = home.isText ? new TextDecoder().decode(bytes) : await api.upload(bytes)
  const id = freeId(document.getState().workflow, home.type.type)
  document.edit((workflow) => setParam(id, home.param, value)(addNode(workflow, { id, type: home.type.type, at: { x: Math.round(at.x), y: Math.round(at.y) } })))
  session.select([id])
  say(t('drop.stored', { name: file.name, title: home.type.title }))
}

/** The parameters of a kind of node that say, by `accept` in their schema, that they take such a file: `image`, `text` or an ending such as `.fountain`. */
function takes(type: NodeTypeInfo, file: File, kind: FileKind): { type: NodeTypeInfo; param: string; isText: boolean }[] {
  const properties = (type.params['properties'] ?? {}) as Record<string, { type?: unknown; accept?: unknown }>
  const ending = file.name.slice(file.name.lastIndexOf('.')).toLowerCase()
  return Object.entries(properties)
    .filter(([, { accept }]) => Array.isArray(accept) && (accept.includes(kind) || accept.includes(ending)))
    .map(([param, schema]) => ({ type, param, isText: schema.type === 'string' }))
}
