import { Handle, Position } from '@xyflow/react'
import type { ReactNode } from 'react'
import type { PortInfo } from '../api/types.ts'
import { wireOf } from '../document/matches.ts'
import { whyNot } from '../document/wiring.ts'
import { t } from '../text/text.ts'
import { inWords } from '../ui/words.ts'
import { useProject, useSession } from '../workflow/project.ts'
import { useColours } from './colours.ts'
import { handleAt, portTop } from './geometry.ts'

interface Props { node: string; port: PortInfo; side: 'in' | 'out'; index: number; isCollapsed: boolean; isLive: boolean }

/** A port: its hue is the type of value, its form tells one from many, the word is the mode. */
export function Port({ isLive, ...props }: Props) {
  if (isLive) return <LivePort {...props} />
  const { port, side } = props
  const form = modeOf(port, side) === 'one' ? 'single' : 'many'
  const [type, place] = side === 'in' ? ['target', 'left'] : ['source', 'right']
  // React Flow looks for ports by these words when it measures a node.
  return <Plate {...props} fit="" handle={<i className={`react-flow__handle react-flow__handle-${place} ${type} ${form}`} data-handleid={port.name} data-handlepos={place} />} />
}

const modeOf = (port: PortInfo, side: 'in' | 'out') => (side === 'in' ? port.mode ?? 'one' : port.kind === 'many' ? 'many' : 'one')

/** While a wire is drawn, the ports that can take it light up. */
function LivePort(props: Omit<Props, 'isLive'>) {
  const { node, port, side } = props
  const { document, types } = useProject()
  const fit = useSession(({ wiring }) => {
    if (!wiring || (wiring.node === node && wiring.port === port.name)) return ''
    if (wiring.side === side) return 'is-unfit'
    return whyNot(document.getState().workflow, types, wireOf(wiring, node, port.name)) === undefined ? 'is-fitting' : 'is-unfit'
  })
  const form = modeOf(port, side) === 'one' ? 'single' : 'many'
  return <Plate {...props} fit={fit} handle={<Handle id={port.name} type={side === 'in' ? 'target' : 'source'} position={side === 'in' ? Position.Left : Position.Right} className={`${form} ${fit}`} />} />
}

function Plate({ port, side, index, isCollapsed, fit, handle }: Omit<Props, 'isLive'> & { fit: string; handle: ReactNode }) {
  const colours = useColours()
  const mode = modeOf(port, side)
  const says = side === 'in' ? t(`port.${mode === 'many' ? 'all' : mode}`) : t(mode === 'many' ? 'port.gives-many' : 'port.gives-one')
  const name = inWords(port.name)
  const title = t(port.optional ? 'port.title-optional' : 'port.title', { name, value: port.title.toLowerCase(), mode: says })
  const style = { '--port': colours.get(port.value) ?? 'var(--text-3)', top: isCollapsed ? handleAt(side, index, true).y : portTop(index) } as React.CSSProperties
  return (
    <div className={`port ${side} ${fit}`} style={style} title={title}>
      {handle}
      {!isCollapsed && <span className="port-name">{name}</span>}
      {!isCollapsed && mode !== 'one' && <span className="port-mode">{t(`port.mode.${mode}`)}</span>}
    </div>
  )
}
