import { Handle, Position } from '@xyflow/react'
import type { PortInfo } from '../api/types.ts'
import { wireOf } from '../document/matches.ts'
import { whyNot } from '../document/wiring.ts'
import { t } from '../text/text.ts'
import { inWords } from '../ui/words.ts'
import { useProject, useSession } from '../workflow/project.ts'
import { useColours } from './colours.ts'
import { handleAt, portTop } from './geometry.ts'

interface Props { node: string; port: PortInfo; side: 'in' | 'out'; index: number; isCollapsed: boolean }

/** A port: its hue is the type of value, its form tells one from many, the word is the mode. While a wire is drawn those that can take it light up. */
export function Port({ node, port, side, index, isCollapsed }: Props) {
  const colours = useColours()
  const { document, types } = useProject()
  const fit = useSession(({ wiring }) => {
    if (!wiring || (wiring.node === node && wiring.port === port.name)) return ''
    if (wiring.side === side) return 'is-unfit'
    return whyNot(document.getState().workflow, types, wireOf(wiring, node, port.name)) === undefined ? 'is-fitting' : 'is-unfit'
  })
  const mode = side === 'in' ? port.mode ?? 'one' : port.kind === 'many' ? 'many' : 'one'
  const says = side === 'in' ? t(`port.${mode === 'many' ? 'all' : mode}`) : t(mode === 'many' ? 'port.gives-many' : 'port.gives-one')
  const name = inWords(port.name)
  const title = t(port.optional ? 'port.title-optional' : 'port.title', { name, value: port.title.toLowerCase(), mode: says })
  const handle = <Handle id={port.name} type={side === 'in' ? 'target' : 'source'} position={side === 'in' ? Position.Left : Position.Right} className={`${mode === 'one' ? 'single' : 'many'} ${fit}`} />
  const style = { '--port': colours.get(port.value) ?? 'var(--text-3)' } as React.CSSProperties
  if (isCollapsed) return <div className={`port ${side} ${fit}`} style={{ ...style, top: handleAt(side, index, true).y - 5 }} title={title}>{handle}</div>
  return (
    <div className={`port ${side} ${fit}`} style={{ ...style, top: portTop(index) }} title={title}>
      {handle}
      <span className="port-name">{name}</span>
      {mode !== 'one' && <span className="port-mode">{t(`port.mode.${mode}`)}</span>}
    </div>
  )
}
