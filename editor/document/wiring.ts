import { splitPort, wiringOf } from '../../engine/model/document.ts'
import type { Workflow } from '../../engine/model/document.ts'
import type { InputPort, OutputPort } from '../../engine/model/ports.ts'
import { refusal } from '../../engine/model/validate.ts'
import type { NodeTypeInfo, PortInfo } from '../api/types.ts'
import { t } from '../text/text.ts'
import { inWords } from '../ui/words.ts'

export type NodeTypes = ReadonlyMap<string, NodeTypeInfo>

/** Why this wire cannot be drawn, as a sentence; undefined when it can. */
export function whyNot(workflow: Workflow, types: NodeTypes, wire: { from: string; to: string }): string | undefined {
  const [fromNode, fromPort] = splitPort(wire.from)
  const [toNode, toPort] = splitPort(wire.to)
  if (fromNode === toNode) return t('wire.self')
  const output = types.get(workflow.nodes[fromNode]?.type ?? '')?.outputs.find((port) => port.name === fromPort)
  const input = types.get(workflow.nodes[toNode]?.type ?? '')?.inputs.find((port) => port.name === toPort)
  const why = refusal(toOutput(output), toInput(input), { from: inWords(fromPort), to: inWords(toPort) })
  if (why) return `${why.charAt(0).toUpperCase()}${why.slice(1)}.`
  return reads(workflow, fromNode, toNode) ? t('wire.circle') : undefined
}

/** Whether what an output gives can flow into an input, by type and form alone. */
export const fits = (output: PortInfo, input: PortInfo): boolean => refusal(toOutput(output), toInput(input), { from: '', to: '' }) === undefined

/** Whether `node` reads `source`, directly or through others; a node reads itself. */
export function reads(workflow: Workflow, node: string, source: string): boolean {
  const { into } = wiringOf(workflow)
  const seen = new Set<string>()
  const open = [node]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === source) return true
    if (seen.has(at)) continue
    seen.add(at)
    for (const wire of into.get(at) ?? []) open.push(wire.from)
  }
  return false
}

// The engine asks only for the value's name and title and for the form; the API has no more of a port.
const valueOf = (port: PortInfo) => ({ name: port.value, title: port.title })
const toOutput = (port: PortInfo | undefined) => port && ({ kind: port.kind ?? 'one', value: valueOf(port) } as OutputPort)
const toInput = (port: PortInfo | undefined) => port && ({ mode: port.mode ?? 'one', value: valueOf(port) } as InputPort)
