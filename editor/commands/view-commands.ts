import { api } from '../api/client.ts'
import { isFinal } from '../run/run-store.ts'
import { toggleTheme } from '../ui/theme.ts'
import { sayProblem } from '../ui/toast-store.ts'
import { isWatchable } from '../values/film-output.ts'
import type { SessionState } from '../session/session.ts'
import type { Project } from '../workflow/project.ts'
import { hasSelection, selected } from './command.ts'
import type { Command } from './command.ts'
import type { Pressed } from './keys.ts'
import { stepFrom } from './walk.ts'
import type { Direction } from './walk.ts'

const ZOOM = 1.25

/** Goes to a node; with Shift it is added to the selection. */
const walk = (direction: Direction) => ({ document, session, canvas }: Project, pressed?: Pressed): void => {
  const { nodes } = session.getState()
  const next = stepFrom(document.getState().workflow, nodes.at(-1), direction)
  if (next === undefined) return
  session.select(pressed?.shiftKey ? [...nodes.filter((id) => id !== next), next] : [next])
  canvas.current?.reach(next)
}

const isGoing = ({ run }: Project) => {
  const { state, info } = run.getState()
  return state !== undefined && info !== undefined && !isFinal(state)
}

function stop({ run }: Project): void {
  const { info } = run.getState()
  if (info) api.steerRun(info.id, 'cancel').catch(sayProblem)
}

/** Closes the topmost of what is open, or else selects nothing. */
function close({ session }: Project): void {
  const { overlay, panel, nodes, wires, notes } = session.getState()
  if (overlay) session.show(undefined)
  else if (panel !== 'none') session.open('none')
  else if (nodes.length + wires.length + notes.length) session.select([])
}

const look = (view: SessionState['view']) => ({ session }: Project) => session.look(view)

export const viewCommands = {
  fit: { group: 'view', icon: 'fit', isOfCanvas: true, run: ({ canvas }) => canvas.current?.fit() },
  'fit-selection': { group: 'view', icon: 'fit', isOfCanvas: true, can: hasSelection, run: (project) => project.canvas.current?.fit(selected(project)) },
  'actual-size': { group: 'view', isOfCanvas: true, run: ({ canvas }) => canvas.current?.zoomTo(1) },
  'zoom-in': { group: 'view', isOfCanvas: true, run: ({ canvas }) => canvas.current?.zoomBy(ZOOM) },
  'zoom-out': { group: 'view', isOfCanvas: true, run: ({ canvas }) => canvas.current?.zoomBy(1 / ZOOM) },
  minimap: { group: 'view', icon: 'map', isOfCanvas: true, run: ({ session }) => session.setState(({ hasMap }) => ({ hasMap: !hasMap })) },
  'go-left': { group: 'view', isOfCanvas: true, run: walk('left') },
  'go-right': { group: 'view', isOfCanvas: true, run: walk('right') },
  'go-up': { group: 'view', isOfCanvas: true, run: walk('up') },
  'go-down': { group: 'view', isOfCanvas: true, run: walk('down') },
  'view-canvas': { group: 'view', icon: 'canvas', run: look('canvas') },
  'view-board': { group: 'view', icon: 'board', run: look('board') },
  'view-progress': { group: 'view', icon: 'list', run: look('progress') },
  'view-review': { group: 'view', icon: 'review', run: look('review') },
  'view-film': { group: 'view', icon: 'film', can: ({ run }) => isWatchable(run.getState()), run: look('film') },

  plan: { group: 'run', icon: 'play', run: ({ session }) => session.getState().panel !== 'plan' && session.open('plan') },
  'run-to': { group: 'run', icon: 'play', can: hasSelection, run: (project) => project.session.open('plan', { to: [...selected(project)], mode: 'fresh' }) },
  stop: { group: 'run', icon: 'stop', can: isGoing, run: stop },

  palette: { group: 'help', icon: 'palette', run: ({ session }) => session.show({ kind: 'palette' }) },
  keys: { group: 'help', icon: 'keys', run: ({ session }) => session.show({ kind: 'keys' }) },
  theme: { group: 'help', icon: 'theme', run: toggleTheme },
  close: { group: 'help', run: close },
} satisfies Record<string, Command>
