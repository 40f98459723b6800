import fc from 'fast-check'
import type { Workflow } from '../../engine/model/document.ts'
import { duplicate, nudge, pasteClip, toClip } from '../document/clip.ts'
import type { Edit } from '../document/document.ts'
import { addNode, connect, decide, freeId, moveNodes, remove, rename, setNode, setParam } from '../document/edits.ts'
import { addGroup, addNote, moveNotes, removeNotes, setGroup, setNote, toggleCollapsed, toggleMode, ungroup } from '../document/group-edits.ts'
import { groupsOf, notesOf } from '../document/layout.ts'
import { autoConnect, possibleWires } from '../document/matches.ts'
import { insertOnWire, removeAndHeal } from '../document/rewire.ts'
import { storyTypes as types } from './story-types.ts'

/** An edit of what is there, chosen by two numbers. */
export type Chooser = (workflow: Workflow, n: number, m: number) => { edit: Edit; merge?: string }

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)]
const idAt = (workflow: Workflow, n: number) => pick(Object.keys(workflow.nodes), n) ?? ''
const sizeOf = () => ({ width: 248, height: 120 })

/** One chooser for every kind of edit that a person can make. */
export const edits: Record<string, Chooser> = {
  add: (workflow, n, m) => {
    const type = pick([...types.keys()], n) ?? ''
    return { edit: (now) => addNode(now, { id: freeId(workflow, type), type, at: { x: m % 4000, y: n % 900 } }) }
  },
  wire: (workflow, n, m) => {
    const wire = pick(possibleWires(workflow, types, idAt(workflow, n)), m)
    return { edit: wire ? connect(wire.from, wire.to) : (now) => now }
  },
  autoConnect: (workflow, n) => ({ edit: (now) => autoConnect(now, types, [idAt(workflow, n)]) }),
  drag: (workflow, n, m) => ({ edit: Object.keys(workflow.nodes).length ? moveNodes({ [idAt(workflow, n)]: { x: m, y: n } }) : (now) => now }),
  nudge: (workflow, n) => ({ edit: nudge([idAt(workflow, n)], { x: 8, y: 0 }), merge: `nudge ${idAt(workflow, n)}` }),
  type: (workflow, n, m) => ({ edit: setNode(idAt(workflow, n), { title: `Title ${m % 7}` }), merge: `title ${idAt(workflow, n)}` }),
  param: (workflow, n, m) => ({ edit: setParam(idAt(workflow, n), pick(['hero', 'style.look', 'count'], m) ?? '', m % 5 || undefined) }),
  rename: (_workflow, n) => ({ edit: rename(`Film ${n % 5}`), merge: 'name' }),
  decide: (workflow, n, m) => ({ edit: decide(`${idAt(workflow, n)}:s0${m % 9}`, () => (m % 3 ? { edit: { fields: { text: `${m}` } } } : {})) }),
  remove: (workflow, n, m) => ({ edit: remove([idAt(workflow, n)], m % 2 ? [] : workflow.edges.slice(0, 1).map(({ from, to }) => `${from}>${to}`)) }),
  heal: (workflow, n) => ({ edit: removeAndHeal(types, [idAt(workflow, n)]) }),
  insert: (workflow, n, m) => {
    const wire = pick(workflow.edges, m)
    return { edit: wire ? insertOnWire(types, { node: idAt(workflow, n), wire, sizeOf }) : (now) => now }
  },
  duplicate: (workflow, n) => ({ edit: (now) => duplicate(now, [idAt(workflow, n)]).workflow }),
  paste: (workflow, n, m) => {
    const clip = toClip(workflow, [idAt(workflow, n), idAt(workflow, m)])
    return { edit: (now) => pasteClip(now, clip, { at: { x: n % 500, y: m % 500 }, isWired: n % 2 === 0 }).workflow }
  },
  group: (workflow, n, m) => ({ edit: addGroup([idAt(workflow, n), idAt(workflow, m)], `Group ${m % 5}`) }),
  ungroup: (workflow, n) => ({ edit: ungroup([idAt(workflow, n)]) }),
  setGroup: (workflow, n, m) => ({ edit: setGroup(pick(groupsOf(workflow), n)?.id ?? '', m % 2 ? { isCollapsed: m % 4 === 1 } : { title: `T${m}` }) }),
  note: (_workflow, n, m) => ({ edit: (now) => addNote(now, `Note ${n}`, { x: n, y: m }).workflow }),
  setNote: (workflow, n, m) => ({ edit: setNote(pick(notesOf(workflow), n)?.id ?? '', { text: `${m}` }), merge: 'note' }),
  moveNote: (workflow, n, m) => ({ edit: moveNotes({ [pick(notesOf(workflow), n)?.id ?? '']: { x: n, y: m } }) }),
  removeNote: (workflow, n) => ({ edit: removeNotes([pick(notesOf(workflow), n)?.id ?? '']) }),
  mode: (workflow, n, m) => ({ edit: toggleMode([idAt(workflow, n)], m % 2 ? 'mute' : 'bypass') }),
  collapse: (workflow, n) => ({ edit: toggleCollapsed([idAt(workflow, n)]) }),
}

/** A random edit: its kind and the two numbers. */
export const step = fc.record({ kind: fc.constantFrom(...Object.keys(edits)), n: fc.nat(5000), m: fc.nat(5000), settle: fc.boolean() })
