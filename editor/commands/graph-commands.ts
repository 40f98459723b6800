import { unwire } from '../document/edits.ts'
import { addGroup, addNote, NOTE, toggleCollapsed, toggleMode, ungroup } from '../document/group-edits.ts'
import { autoConnect } from '../document/matches.ts'
import { t } from '../text/text.ts'
import { say } from '../ui/toast-store.ts'
import type { Project } from '../workflow/project.ts'
import { hasSelection, selected } from './command.ts'
import type { Command } from './command.ts'

const isSingle = (project: Project) => selected(project).length === 1

function connectSelected(project: Project): void {
  const { document, types } = project
  const before = document.getState().workflow
  document.edit((workflow) => autoConnect(workflow, types, selected(project)))
  if (document.getState().workflow === before) say(t('connect.not'))
}

/** The title of the selected node is where the inspector shows it. */
function rename({ session }: Project): void {
  session.open('inspector')
  requestAnimationFrame(() => {
    const title = window.document.querySelector<HTMLInputElement>('.panel-head .title-input')
    title?.focus()
    title?.select()
  })
}

export const graphCommands = {
  add: { group: 'graph', icon: 'plus', isOfCanvas: true, run: ({ session }) => session.show({ kind: 'add' }) },
  connect: {
    group: 'graph', icon: 'wire', isOfCanvas: true, can: isSingle,
    run: (project) => {
      const [node] = selected(project)
      if (node !== undefined) project.session.show({ kind: 'connect', node })
    },
  },
  unwire: { group: 'graph', icon: 'cut', isOfCanvas: true, can: hasSelection, run: (project) => project.document.edit(unwire(selected(project))) },
  'auto-connect': { group: 'graph', icon: 'wire', isOfCanvas: true, can: hasSelection, run: connectSelected },
  rename: { group: 'graph', icon: 'edit', isOfCanvas: true, can: isSingle, run: rename },
  group: { group: 'graph', icon: 'group', isOfCanvas: true, can: hasSelection, run: (project) => project.document.edit(addGroup(selected(project), t('group.new'))) },
  ungroup: { group: 'graph', icon: 'ungroup', isOfCanvas: true, can: hasSelection, run: (project) => project.document.edit(ungroup(selected(project))) },
  collapse: { group: 'graph', icon: 'collapse', isOfCanvas: true, can: hasSelection, run: (project) => project.document.edit(toggleCollapsed(selected(project))) },
  mute: { group: 'graph', icon: 'mute', isOfCanvas: true, can: hasSelection, run: (project) => project.document.edit(toggleMode(selected(project), 'mute')) },
  bypass: { group: 'graph', icon: 'bypass', isOfCanvas: true, can: hasSelection, run: (project) => project.document.edit(toggleMode(selected(project), 'bypass')) },
  note: {
    group: 'graph', icon: 'note', isOfCanvas: true,
    run: ({ document, session, canvas }) => {
      const at = canvas.current?.room(NOTE) ?? { x: 0, y: 0 }
      let id = ''
      document.edit((workflow) => {
        const made = addNote(workflow, '', at)
        id = made.id
        return made.workflow
      })
      session.select([], [], [id])
    },
  },
  tidy: { group: 'graph', icon: 'tidy', isOfCanvas: true, run: ({ canvas }) => void canvas.current?.tidy() },
} satisfies Record<string, Command>
