import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { Fn } from '../../engine/model/ids.ts'
import type { Point } from '../document/layout.ts'

export interface ItemRef { node: string; item: string; fn: Fn }

/** What a person looks at: never saved, never undone. */
export interface SessionState {
  view: 'canvas' | 'progress' | 'film'
  panel: 'none' | 'inspector' | 'run' | 'plan'
  nodes: readonly string[]
  wires: readonly string[]
  /** The item that the inspector shows; it belongs to the selected node. */
  item: ItemRef | undefined
  /** Places of nodes while they are dragged; the document gets them when they are let go. */
  dragged: Readonly<Record<string, Point>>
}

export interface Session extends StoreApi<SessionState> {
  select(nodes: readonly string[], wires: readonly string[]): void
  inspect(item: ItemRef | undefined): void
  open(panel: SessionState['panel']): void
  look(view: SessionState['view']): void
}

export function createSession(view: SessionState['view']): Session {
  const store = createStore<SessionState>(() => ({ view, panel: 'none', nodes: [], wires: [], item: undefined, dragged: {} }))
  return Object.assign(store, {
    select(nodes: readonly string[], wires: readonly string[]) {
      store.setState(({ panel, item }) => ({
        nodes, wires,
        panel: nodes.length === 1 ? 'inspector' as const : panel === 'inspector' ? 'none' as const : panel,
        item: item && nodes.includes(item.node) ? item : undefined,
      }))
    },
    inspect: (item: ItemRef | undefined) => store.setState(({ view: now }) => (item ? { item, nodes: [item.node], wires: [], panel: 'inspector', view: now === 'film' ? 'progress' : now } : { item })),
    open: (panel: SessionState['panel']) => store.setState({ panel }),
    look: (next: SessionState['view']) => store.setState({ view: next }),
  })
}
