import { useReactFlow } from '@xyflow/react'
import type { Connection, FinalConnectionState, OnConnectStart } from '@xyflow/react'
import { useCallback } from 'react'
import { connect } from '../document/edits.ts'
import { portAt, wireOf } from '../document/matches.ts'
import type { PortEnd } from '../document/matches.ts'
import { portsOf } from '../document/ports.ts'
import { fits, whyNot } from '../document/wiring.ts'
import { t } from '../text/text.ts'
import { say } from '../ui/toast-store.ts'
import { useProject } from '../workflow/project.ts'
import { toWire } from './wire-ends.ts'

/** Drawing a wire: to a port, to anywhere on a node that has one that fits, or to empty canvas, where a menu of fitting nodes opens. */
export function useWiring() {
  const { document, session, types } = useProject()
  const { screenToFlowPosition } = useReactFlow()

  const onConnectStart: OnConnectStart = useCallback((_event, { nodeId, handleId, handleType }) => {
    if (nodeId && handleId) session.setState({ wiring: { node: nodeId, port: handleId, side: handleType === 'source' ? 'out' : 'in' } })
  }, [session])

  const onConnect = useCallback((connection: Connection) => {
    const { from, to } = toWire(connection)
    document.edit(connect(from, to))
  }, [document])

  const onConnectEnd = useCallback((event: MouseEvent | TouchEvent, { isValid, toHandle }: FinalConnectionState) => {
    const { wiring } = session.getState()
    session.setState({ wiring: undefined })
    if (!wiring || isValid) return
    const at = 'changedTouches' in event ? event.changedTouches[0] : event
    if (!at) return
    if (toHandle) {
      const refused = why(wiring, { node: toHandle.nodeId, port: toHandle.id ?? '', side: toHandle.type === 'source' ? 'out' : 'in' })
      return refused === undefined ? undefined : say(refused)
    }
    const under = window.document.elementFromPoint(at.clientX, at.clientY)?.closest<HTMLElement>('.react-flow__node-step')?.dataset['id']
    if (under !== undefined) return toNode(wiring, under)
    const place = screenToFlowPosition({ x: at.clientX, y: at.clientY })
    session.show({ kind: 'add', at: { x: at.clientX, y: at.clientY }, place, from: wiring })

    /** Ends at the first port of the node that fits, a free one before one that has a wire. */
    function toNode(from: PortEnd, node: string): void {
      if (node === from.node) return
      const { workflow } = document.getState()
      const port = portAt(workflow, types, from)
      const { inputs, outputs } = portsOf(workflow, node, types)
      const fitting = from.side === 'out' ? inputs.filter((input) => port && fits(port, input)) : outputs.filter((output) => port && fits(output, port))
      const isFree = (name: string) => !workflow.edges.some(({ to }) => to === `${node}.${name}`)
      const best = fitting.find(({ name }) => isFree(name)) ?? fitting[0] ?? (from.side === 'out' ? inputs[0] : outputs[0])
      if (!best) return
      const wire = wireOf(from, node, best.name)
      const refused = whyNot(workflow, types, wire)
      if (refused) say(refused)
      else document.edit(connect(wire.from, wire.to))
    }
    function why(from: PortEnd, to: PortEnd): string | undefined {
      if (from.side === to.side) return t(from.side === 'out' ? 'wire.same-side-out' : 'wire.same-side-in')
      return whyNot(document.getState().workflow, types, wireOf(from, to.node, to.port))
    }
  }, [document, session, types, screenToFlowPosition])

  const isValidConnection = useCallback((connection: Parameters<typeof toWire>[0]) => whyNot(document.getState().workflow, types, toWire(connection)) === undefined, [document, types])
  return { onConnectStart, onConnect, onConnectEnd, isValidConnection }
}
