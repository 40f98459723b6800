import { useCallback } from 'react'
import type { Fn } from '../../engine/model/ids.ts'
import { api } from '../api/client.ts'
import { pasteText } from '../commands/edit-commands.ts'
import { homesFor, placeNew, putInto } from '../document/dropped-home.ts'
import { kindOf, MEGABYTE, MOST_BYTES, MOST_OF_ALL, readWorkflow, recipeIn } from '../document/dropped.ts'
import type { FileKind } from '../document/dropped.ts'
import type { Point } from '../document/layout.ts'
import { parseClip } from '../document/clip.ts'
import { titleOf } from '../document/ports.ts'
import { factsOf, replaceable } from '../review/replace.ts'
import { replaceWith } from '../review/use-replace.ts'
import { navigate, workflowPath } from '../route.ts'
import { t } from '../text/text.ts'
import { say, sayProblem } from '../ui/toast-store.ts'
import { useProject } from '../workflow/project.ts'
import type { Project } from '../workflow/project.ts'

const MOST_FILES = 20
const kindWords = { sound: 'drop.media', text: 'drop.screenplay' } as const

/** Takes files that were dropped or pasted, one after another. What cannot be used is said in words, and nothing is changed by it. */
export function useFiles(): (files: readonly File[], place: Point, onto?: Onto) => Promise<void> {
  const project = useProject()
  return useCallback(async (files, place, onto = {}) => {
    for (const [index, file] of files.slice(0, MOST_FILES).entries()) await take(project, file, { place: { x: place.x + index * 32, y: place.y + index * 32 }, onto: index === 0 ? onto : {} }).catch(sayProblem)
    if (files.length > MOST_FILES) say(t('drop.too-many', { most: MOST_FILES }))
  }, [project])
}

/** What a file was let go over: a node, and a picture on it. */
export interface Onto { node?: string | undefined; digest?: string | undefined }

async function take(project: Project, file: File, { place, onto }: { place: Point; onto: Onto }): Promise<void> {
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
  return makeNode(project, { file, bytes, kind, onto }, place)
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

interface Given { file: File; bytes: Uint8Array; kind: FileKind; onto: Onto }

/** Puts a file where it was dropped: into the node there that takes such files, in place of the picture there, or else into a node of its own. */
async function makeNode(project: Project, { file, bytes, kind, onto }: Given, at: Point): Promise<void> {
  const { document, session, types } = project
  const { name } = file
  const text = kind === 'text' ? decoded(bytes) : ''
  if (text === undefined) return say(t('drop.no-text', { name }), t('drop.no-text-hint'))
  const facts = { name, kind, letters: text.length }
  const there = onto.node === undefined ? undefined : types.get(document.getState().workflow.nodes[onto.node]?.type ?? '')
  const [own] = there ? homesFor([there], facts) : []
  if (!own && kind === 'image' && (await replaceShown(project, onto, file))) return
  const home = own ?? homesFor(types.values(), facts)[0]
  if (!home && (kind === 'film' || kind === 'image')) return say(t('drop.no-recipe', { name }), t('drop.no-recipe-hint'))
  if (!home) return say(t('drop.no-place', { what: t(kindWords[kind as keyof typeof kindWords]) }), t('drop.no-place-hint'))
  const size = home.hasSize ? await factsOf(file, 'image').catch(() => undefined) : {}
  if (!size) return say(t('drop.damaged', { name }), t('drop.damaged-hint'))
  const placed = { home, value: home.form === 'text' ? text : { ...(await api.upload(bytes)), ...size }, file: name }
  if (own && onto.node !== undefined) {
    document.edit(putInto(onto.node, placed))
    session.select([onto.node])
    return say(t('drop.stored', { name, title: titleOf(document.getState().workflow, onto.node, types) }))
  }
  const { workflow } = document.getState()
  const { id, edit, wiredTo } = placeNew(workflow, types, { ...placed, at })
  document.edit(edit)
  session.select([id])
  say(wiredTo === undefined ? t('drop.stored', { name, title: home.type.title }) : t('drop.wired', { name, title: home.type.title, to: titleOf(workflow, wiredTo, types) }))
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Puts a picture in place of the result whose picture it was dropped on; false when there is none. */
async function replaceShown({ document, run }: Project, { node, digest }: Onto, file: File): Promise<boolean> {
  const { info, nodes } = run.getState()
  if (node === undefined || digest === undefined || !info) return false
  const found = nodes[node]?.entries.flatMap(({ item, tasks }) => Object.entries(tasks).map(([fn, task]) => ({ item, fn: fn as Fn, task }))).find(({ task }) => task.media?.some(([shown]) => shown === digest))
  if (!found) return false
  const { values } = await api.item(info.id, { node, item: found.item, fn: found.fn })
  const place = replaceable(values)
  if (place?.kind !== 'image') return false
  await replaceWith(document, { address: found.task.task, task: found.task }, place, file)
  return true
}
