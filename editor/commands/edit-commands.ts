import { duplicate, nudge, pasteClip, parseClip, toClip } from '../document/clip.ts'
import { remove } from '../document/edits.ts'
import { removeNotes } from '../document/group-edits.ts'
import { notesOf } from '../document/layout.ts'
import type { Point } from '../document/layout.ts'
import { removeAndHeal } from '../document/rewire.ts'
import { t } from '../text/text.ts'
import { say } from '../ui/toast-store.ts'
import type { Project } from '../workflow/project.ts'
import { hasSelection, selected } from './command.ts'
import type { Command } from './command.ts'
import type { Pressed } from './keys.ts'

const hasAny = ({ session }: Project) => {
  const { nodes, wires, notes } = session.getState()
  return nodes.length + wires.length + notes.length > 0
}

/** The text of what is selected, for the clipboard; undefined when nothing is. */
export function copied(project: Project): string | undefined {
  const { nodes, notes } = project.session.getState()
  if (!nodes.length && !notes.length) return undefined
  return JSON.stringify(toClip(project.document.getState().workflow, nodes, notes), null, 1)
}

/** Pastes nodes from a text; says why when it holds none. */
export function pasteText(project: Project, text: string, { at, isWired = false }: { at?: Point; isWired?: boolean } = {}): void {
  const { document, session, types } = project
  const clip = parseClip(text)
  if (!clip || (!Object.keys(clip.nodes).length && !clip.notes.length)) return say(t('paste.nothing'), t('paste.hint'))
  let fresh: readonly string[] = []
  document.edit((workflow) => {
    const pasted = pasteClip(workflow, clip, { isWired, ...(at ? { at } : {}) })
    fresh = pasted.ids
    return pasted.workflow
  })
  session.select(fresh)
  const unknown = Object.values(clip.nodes).filter(({ type }) => !types.has(type)).length
  if (unknown) say(t('paste.unknown', { count: unknown }))
}

export function removeSelected({ document, session }: Project): void {
  const { nodes, wires, notes } = session.getState()
  document.edit((workflow) => removeNotes(notes)(remove(nodes, wires)(workflow)))
  session.select([])
}

const copy = async (project: Project): Promise<void> => {
  const text = copied(project)
  if (text === undefined) return
  await navigator.clipboard.writeText(text)
  say(t('copied', { count: selected(project).length }))
}
const paste = (project: Project, isWired: boolean) =>
  navigator.clipboard.readText().then((text) => pasteText(project, text, { isWired }), () => say(t('paste.blocked'), t('paste.blocked-hint')))
const sayBlocked = () => say(t('paste.blocked'), t('paste.blocked-hint'))

const STEP = 8
const ways: Record<string, Point> = { ArrowLeft: { x: -STEP, y: 0 }, ArrowRight: { x: STEP, y: 0 }, ArrowUp: { x: 0, y: -STEP }, ArrowDown: { x: 0, y: STEP } }

function nudgeSelected(project: Project, pressed: Pressed | undefined): void {
  const by = ways[pressed?.key ?? 'ArrowRight']
  const ids = selected(project)
  if (by && ids.length) project.document.edit(nudge(ids, by), `nudge ${ids.join(' ')}`)
}

export const editCommands = {
  undo: { group: 'edit', icon: 'undo', can: ({ document }) => document.getState().past.length > 0, run: ({ document }) => document.undo() },
  redo: { group: 'edit', icon: 'redo', can: ({ document }) => document.getState().future.length > 0, run: ({ document }) => document.redo() },
  copy: { group: 'edit', icon: 'copy', isOfCanvas: true, can: hasSelection, run: (project) => void copy(project).catch(sayBlocked) },
  cut: { group: 'edit', icon: 'cut', isOfCanvas: true, can: hasSelection, run: (project) => void copy(project).then(() => removeSelected(project), sayBlocked) },
  paste: { group: 'edit', icon: 'paste', isOfCanvas: true, run: (project) => void paste(project, false) },
  'paste-wired': { group: 'edit', icon: 'paste', isOfCanvas: true, run: (project) => void paste(project, true) },
  duplicate: {
    group: 'edit', icon: 'copy', isOfCanvas: true, can: hasAny,
    run: ({ document, session }) => {
      const { nodes, notes } = session.getState()
      let fresh: readonly string[] = []
      document.edit((workflow) => {
        const made = duplicate(workflow, nodes, notes)
        fresh = made.ids
        return made.workflow
      })
      session.select(fresh)
    },
  },
  delete: { group: 'edit', icon: 'trash', isOfCanvas: true, can: hasAny, run: removeSelected },
  heal: {
    group: 'edit', icon: 'heal', isOfCanvas: true, can: hasSelection,
    run: (project) => {
      project.document.edit(removeAndHeal(project.types, selected(project)))
      project.session.select([])
    },
  },
  'select-all': { group: 'edit', isOfCanvas: true, run: ({ document, session }) => session.select(Object.keys(document.getState().workflow.nodes), [], notesOf(document.getState().workflow).map(({ id }) => id)) },
  nudge: { group: 'edit', isOfCanvas: true, can: hasSelection, run: nudgeSelected },
} satisfies Record<string, Command>
