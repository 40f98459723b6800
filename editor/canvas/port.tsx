import { Handle, Position } from '@xyflow/react'
import { memo } from 'react'
import type { ReactNode } from 'react'
import type { PortInfo } from '../api/types.ts'
import { wireOf } from '../document/matches.ts'
import { whyNot } from '../document/wiring.ts'
import { t } from '../text/text.ts'
import { inWords } from '../ui/words.ts'
import { useProject, useSession } from '../workflow/project.ts'
import { useColours } from './colours.ts'
import type { StepData } from './flow-nodes.ts'
import { handleAt, portTop } from './geometry.ts'

type PortsProps = Pick<StepData, 'inputs' | 'outputs' | 'isCollapsed'> & { node: string; isLive: boolean }
interface PortProps { node: string; port: PortInfo; side: 'in' | 'out'; top: number; colour: string; isCollapsed: boolean }

/** The ports of a node: hue is the type of value, form tells one from many, the word is the mode. */
export const Ports = memo(function Ports({ node, inputs, outputs, isCollapsed, isLive }: PortsProps) {
  const colours = useColours()
  const all = [...inputs.map((port, index) => ({ port, index, side: 'in' as const })), ...outputs.map((port, index) => ({ port, index, side: 'out' as const }))]
  return all.map(({ port, index, side }) => {
    const key = `${side} ${port.name}`
    const props = { node, port, side, isCollapsed, top: isCollapsed ? handleAt(side, index, true).y : portTop(index), colour: colours.get(port.value) ?? 'var(--text-3)' }
    return isLive ? <LivePort key={key} {...props} /> : plate({ ...props, key, fit: '', handle: <i className={`react-flow__handle react-flow__handle-${side === 'in' ? 'left' : 'right'} ${formOf(port, side)}`} /> })
  })
})

const modeOf = (port: PortInfo, side: 'in' | 'out') => (side === 'in' ? port.mode ?? 'one' : port.kind === 'many' ? 'many' : 'one')
const formOf = (port: PortInfo, side: 'in' | 'out') => (modeOf(port, side) === 'one' ? 'single' : 'many')

/** While a wire is drawn, the ports that can take it light up. */
function LivePort(props: PortProps) {
  const { node, port, side } = props
  const { document, types } = useProject()
  const fit = useSession(({ wiring }) => {
    if (!wiring || (wiring.node === node && wiring.port === port.name)) return ''
    if (wiring.side === side) return 'is-unfit'
    return whyNot(document.getState().workflow, types, wireOf(wiring, node, port.name)) === undefined ? 'is-fitting' : 'is-unfit'
  })
  return plate({ ...props, fit, handle: <Handle id={port.name} type={side === 'in' ? 'target' : 'source'} position={side === 'in' ? Position.Left : Position.Right} className={`${formOf(port, side)} ${fit}`} /> })
}

function plate({ key, port, side, top, colour, isCollapsed, fit, handle }: PortProps & { key?: string; fit: string; handle: ReactNode }) {
  const mode = modeOf(port, side)
  const says = side === 'in' ? t(`port.${mode === 'many' ? 'all' : mode}`) : t(mode === 'many' ? 'port.gives-many' : 'port.gives-one')
  const name = inWords(port.name)
  const title = t(port.optional ? 'port.title-optional' : 'port.title', { name, value: port.title.toLowerCase(), mode: says })
  return (
    <div key={key} className={`port ${side} ${fit}`} style={{ '--port': colour, top } as React.CSSProperties} title={title}>
      {handle}
      {!isCollapsed && <span className="port-name">{name}</span>}
      {!isCollapsed && mode !== 'one' && <span className="port-mode">{t(`port.mode.${mode}`)}</span>}
    </div>
  )
}
