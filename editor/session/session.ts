import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { Fn } from '../../engine/model/ids.ts'
import type { Targets } from '../../engine/model/targets.ts'
import type { Point } from '../document/layout.ts'
import type { PortEnd } from '../document/matches.ts'

export interface ItemRef { node: string; item: string; fn: Fn }

/** What lies over the page and is closed by Esc. `at` is a place in the window, `place` one on the canvas. */
export type Overlay =
  | { kind: 'palette' | 'keys' }
  | { kind: 'add'; at?: Point; place?: Point; from?: PortEnd }
  | { kind: 'connect'; node: string }

/** What a person looks at: never saved, never undone. */
export interface SessionState {
  view: 'canvas' | 'board' | 'review' | 'progress' | 'film'
  panel: 'none' | 'inspector' | 'run' | 'plan'
  nodes: readonly string[]
  wires: readonly string[]
  notes: readonly string[]
  /** The item that the inspector shows; it belongs to the selected node. */
  item: ItemRef | undefined
  /** Places of nodes and notes while they are dragged; the document gets them when they are let go. */
  dragged: Readonly<Record<string, Point>>
  overlay: Overlay | undefined
  /** The port from which a wire is being drawn. */
  wiring: PortEnd | undefined
  /** The wire that the dragged node would go into. */
  target: string | undefined
  hasMap: boolean
  boardLayout: 'cards' | 'table'
  /** What the plan is for; everything unless said. */
  targets: Targets | undefined
}

export interface Session extends StoreApi<SessionState> {
  select(nodes: readonly string[], wires?: readonly string[], notes?: readonly string[]): void
  inspect(item: ItemRef | undefined): void
  open(panel: SessionState['panel'], targets?: Targets): void
  look(view: SessionState['view']): void
  show(overlay: Overlay | undefined): void
}

export function createSession(view: SessionState['view']): Session {
  const store = createStore<SessionState>(() => ({
    view, panel: 'none', nodes: [], wires: [], notes: [], item: undefined, dragged: {}, overlay: undefined, wiring: undefined, target: undefined, hasMap: false, boardLayout: 'cards', targets: undefined,
  }))
  return Object.assign(store, {
    select(nodes: readonly string[], wires: readonly string[] = [], notes: readonly string[] = []) {
      store.setState(({ panel, item }) => ({
        nodes, wires, notes,
        panel: nodes.length === 1 ? 'inspector' as const : panel === 'inspector' ? 'none' as const : panel,
        item: item && nodes.includes(item.node) ? item : undefined,
      }))
    },
    inspect: (item: ItemRef | undefined) => store.setState(({ view: now }) => (item ? { item, nodes: [item.node], wires: [], notes: [], panel: 'inspector', view: now === 'film' ? 'progress' : now } : { item })),
    open: (panel: SessionState['panel'], targets?: Targets) => store.setState({ panel, targets: panel === 'plan' ? targets : undefined }),
    look: (next: SessionState['view']) => store.setState({ view: next }),
    show: (overlay: Overlay | undefined) => store.setState({ overlay }),
  })
}
