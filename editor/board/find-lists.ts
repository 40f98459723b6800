import { wiringOf } from '../../engine/model/document.ts'
import type { Workflow } from '../../engine/model/document.ts'
import { topological } from '../../engine/model/validate.ts'
import type { NodeTypes } from '../document/wiring.ts'
import { cardFields, rowFields } from '../values/board-fields.ts'
import type { BoardFields } from '../values/board-fields.ts'

export interface BoardNode { node: string; value: string; fields: BoardFields }
export interface BoardNodes { rows: BoardNode; cards: BoardNode | undefined }

/** The nodes whose parts are the rows of the board, and those whose parts are the cards in them; by what flows, not by kind of node. */
export function findBoardNodes(workflow: Workflow, types: NodeTypes): BoardNodes | undefined {
  const { order } = topological(workflow)
  const planned = (node: string, layouts: Readonly<Record<string, BoardFields>>): BoardNode[] => {
    const type = types.get(workflow.nodes[node]?.type ?? '')
    const output = type?.functions.includes('plan') ? type.outputs.find(({ kind, value }) => kind === 'many' && layouts[value]) : undefined
    const fields = output && layouts[output.value]
    return output && fields ? [{ node, value: output.value, fields }] : []
  }
  const rows = order.flatMap((node) => planned(node, rowFields))[0]
  if (!rows) return undefined
  const { all } = wiringOf(workflow)
  const readers = all.filter(({ from, to, input }) => from === rows.node && types.get(workflow.nodes[to]?.type ?? '')?.inputs.some(({ name, mode }) => name === input && mode === 'each')).map(({ to }) => to)
  return { rows, cards: order.filter((node) => readers.includes(node)).flatMap((node) => planned(node, cardFields))[0] }
}
