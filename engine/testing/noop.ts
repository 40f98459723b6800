import { z } from 'zod'
import { implementer } from '../implement.ts'
import type { Workflow } from '../model/document.ts'
import { defineNode } from '../model/node-type.ts'
import { all, along, defineValue, each, gives, one } from '../model/ports.ts'
import type { Session } from '../session.ts'
import { workflowOf } from './rig.ts'

/** Graphs whose tasks do nothing, for measuring the engine itself. */
const Word = defineValue('word', 'Word', z.object({ text: z.string() }))
const implement = implementer<object>()
const common = { version: 1, category: 'bench', summary: 'Does nothing.', needs: {} } as const
const params = z.object({ text: z.string().default(''), count: z.number().default(0), ignored: z.number().default(0) })

const source = implement(defineNode({ ...common, type: 'source', title: 'Source', params, inputs: {}, outputs: { out: gives.one(Word) }, reads: { run: { params: ['text', 'ignored'] } } }), { run: ({ params: { text } }) => ({ out: { text } }) })
const relay = implement(defineNode({ ...common, type: 'relay', title: 'Relay', params, inputs: { a: one(Word), b: one(Word).optional() }, outputs: { out: gives.one(Word) }, reads: { run: { params: ['text'], a: ['text'], b: ['text'] } } }), { run: ({ params: { text }, a, b }) => ({ out: { text: `${text}${a.text.length}${b?.text.length ?? ''}` } }) })
const fan = implement(defineNode({ ...common, type: 'fan', title: 'Fan', params, inputs: { a: one(Word) }, outputs: { items: gives.many(Word, { by: 'plan' }) }, reads: { plan: { params: ['count'], a: ['text'] } } }), {
  plan: ({ params: { count }, a }) => ({ items: Array.from({ length: count }, (_, index) => ({ id: `i${index}`, value: { text: `${a.text} ${index}` } })) }),
})
const each1 = implement(defineNode({ ...common, type: 'each', title: 'Each', params, inputs: { items: each(Word), beside: along(Word).optional(), style: one(Word).optional() }, outputs: { items: gives.many(Word) }, reads: { run: { params: ['text'], items: ['text'], beside: ['text'], style: ['text'] } } }), { run: ({ params: { text }, items }) => ({ items: { text: `${text}${items.text}` } }) })
const spread = implement(defineNode({ ...common, type: 'spread', title: 'Spread', params, inputs: { items: each(Word) }, outputs: { items: gives.many(Word, { by: 'plan' }) }, reads: { plan: { params: ['count'], items: ['text'] } } }), {
  plan: ({ params: { count }, items }) => ({ items: Array.from({ length: count }, (_, index) => ({ id: `j${index}`, value: { text: `${items.text} ${index}` } })) }),
})
const join = implement(defineNode({ ...common, type: 'join', title: 'Join', params, inputs: { items: all(Word) }, outputs: { out: gives.one(Word) }, reads: { run: { items: ['text'] } } }), { run: ({ items }) => ({ out: { text: String(items.length) } }) })

export const noopNodes = [source, relay, fan, each1, spread, join]

export interface NoopGraph {
  name: string
  tasks: number
  workflow: Workflow
  /** One leaf is changed. */
  leaf: (session: Session, text: string) => void
  /** The root runs again and gives the same. */
  root: (session: Session, ignored: number) => void
}

export function chain(length: number): NoopGraph {
  const names = Array.from({ length }, (_, index) => `n${index}`)
  return {
    name: `chain of ${length}`, tasks: length,
    workflow: workflowOf(Object.fromEntries(names.map((name, index) => [name, { type: index ? 'relay' : 'source' }])), names.slice(1).map((name, index) => [`${names[index]}.out`, `${name}.a`])),
    leaf: (session, text) => withParams(session, names[length - 1] ?? '', { text }), root: (session, ignored) => withParams(session, 'n0', { ignored }),
  }
}

export function fanOut(width: number): NoopGraph {
  return {
    name: `1 → ${width} → 1`, tasks: width + 3,
    workflow: workflowOf({ root: { type: 'source' }, fan: { type: 'fan', params: { count: width } }, each: { type: 'each' }, join: { type: 'join' } }, [['root.out', 'fan.a'], ['fan.items', 'each.items'], ['each.items', 'join.items']]),
    leaf: (session, text) => edited(session, `fan:i${width - 1}`, text), root: (session, ignored) => withParams(session, 'root', { ignored }),
  }
}

export function layers(depth: number, width: number): NoopGraph {
  const nodes: Parameters<typeof workflowOf>[0] = { root: { type: 'source' } }
  const edges: [string, string][] = []
  for (let layer = 0; layer < depth; layer++)
    for (let at = 0; at < width; at++) {
      nodes[`n${layer}_${at}`] = { type: 'relay' }
      if (layer === 0) edges.push(['root.out', `n0_${at}.a`])
      else edges.push([`n${layer - 1}_${at}.out`, `n${layer}_${at}.a`], [`n${layer - 1}_${(at + 1) % width}.out`, `n${layer}_${at}.b`])
    }
  return {
    name: `${depth} layers of ${width}`, tasks: depth * width + 1, workflow: workflowOf(nodes, edges),
    leaf: (session, text) => withParams(session, `n${depth - 1}_0`, { text }), root: (session, ignored) => withParams(session, 'root', { ignored }),
  }
}

/** The shape of a story of 10 scenes with 3 shots each: 175 tasks. */
export function story(): NoopGraph {
  return {
    name: 'story of 175', tasks: 175,
    workflow: workflowOf(
      {
        brief: { type: 'source' }, lore: { type: 'relay' }, narrative: { type: 'relay' }, scenes: { type: 'fan', params: { count: 10 } }, cast: { type: 'fan', params: { count: 20 } }, sheets: { type: 'each' },
        stages: { type: 'each' }, plans: { type: 'spread', params: { count: 3 } }, images: { type: 'each' }, voice: { type: 'each' }, video: { type: 'each' }, segments: { type: 'each' }, music: { type: 'relay' }, film: { type: 'join' },
      },
      [
        ['brief.out', 'lore.a'], ['lore.out', 'narrative.a'], ['brief.out', 'narrative.b'], ['narrative.out', 'scenes.a'], ['lore.out', 'cast.a'], ['cast.items', 'sheets.items'], ['scenes.items', 'stages.items'],
        ['scenes.items', 'plans.items'], ['plans.items', 'images.items'], ['stages.items', 'images.beside'], ['plans.items', 'voice.items'], ['images.items', 'video.items'], ['voice.items', 'video.beside'],
        ['video.items', 'segments.items'], ['narrative.out', 'music.a'], ['segments.items', 'film.items'],
      ],
    ),
    leaf: (session, text) => edited(session, 'plans:i5/j1', text), root: (session, ignored) => withParams(session, 'brief', { ignored }),
  }
}

function withParams(session: Session, id: string, params: Record<string, unknown>): void {
  const node = session.graph.get(id)?.doc
  if (node) session.setNode(id, { ...node, params: { ...node.params, ...params } })
}

function edited(session: Session, address: string, text: string): void {
  session.decide({ [address]: { edit: { fields: { text } } } })
}
