import { Handle, Position, useStore } from '@xyflow/react'
import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import type { PortInfo } from '../api/types.ts'
import { TaskIcon } from '../ui/icon.tsx'
import { duration, inWords, taskWords } from '../ui/words.ts'
import { Thumbs } from '../values/thumbs.tsx'
import { useRun } from '../workflow/project.ts'
import { useColours } from './colours.ts'
import type { StepNode } from './flow-nodes.ts'
import { MOST_THUMBS, portTop } from './geometry.ts'

const FAR_ZOOM = 0.6

/** A node on the canvas: what it is, how far it is, what it made. From afar only what can be read is drawn. */
export const Step = memo(function Step({ id, data: { node, type, inputs, outputs } }: NodeProps<StepNode>) {
  const progress = useRun((state) => state.nodes[id])
  const isFar = useStore((state) => state.transform[2] < FAR_ZOOM)
  const state = progress?.state
  const title = node.title ?? type?.title ?? node.type
  return (
    <div className={`step ${isFar ? 'is-far' : ''} ${node.mode === 'on' ? '' : 'is-off'}`} data-state={state ?? 'none'}>
      <div className="step-head">
        <div className="row"><span className="step-title grow">{title}</span>{progress && progress.total > 1 && <span className="figures count">{progress.done}/{progress.total}</span>}</div>
        <div className="row step-state">
          {state ? <><TaskIcon state={state} /><span>{taskWords[state]}</span>{progress && progress.ms > 0 && <span className="figures quiet">{duration(progress.ms)}</span>}</> : <span className="quiet">{type ? inWords(type.category) : 'Unknown type, kept as it is'}</span>}
          {node.mode !== 'on' && <span className="tag">{node.mode === 'mute' ? 'Muted' : 'Bypassed'}</span>}
          {node.review && <span className="tag">Review</span>}
        </div>
        {progress && progress.total > 1 && <div className="meter thin"><i style={{ width: `${(100 * progress.done) / progress.total}%` }} /></div>}
      </div>
      {inputs.map((port, index) => <Port key={port.name} port={port} side="in" index={index} />)}
      {outputs.map((port, index) => <Port key={port.name} port={port} side="out" index={index} />)}
      {progress && progress.media.length > 0 && <Thumbs media={progress.media} most={MOST_THUMBS} />}
    </div>
  )
})

const modeWords: Record<string, string> = {
  one: 'reads one value', all: 'reads the whole collection', each: 'works on each item by itself', along: 'reads the entry that belongs to the item',
  some: 'reads the entries the item names', previous: 'reads the entry before this one', many: 'gives a collection',
}

function Port({ port, side, index }: { port: PortInfo; side: 'in' | 'out'; index: number }) {
  const colours = useColours()
  const mode = side === 'in' ? port.mode ?? 'one' : port.kind === 'many' ? 'many' : 'one'
  const says = side === 'out' && mode === 'one' ? 'gives one value' : modeWords[mode]
  return (
    <div className={`port ${side}`} style={{ top: portTop(index), '--port': colours.get(port.value) ?? 'var(--text-3)' } as React.CSSProperties} title={`${inWords(port.name)}: ${port.title.toLowerCase()}, ${says}${port.optional ? '; may be left open' : ''}`}>
      <Handle id={port.name} type={side === 'in' ? 'target' : 'source'} position={side === 'in' ? Position.Left : Position.Right} className={mode === 'one' ? 'single' : 'many'} />
      <span className="port-name">{inWords(port.name)}</span>
      {mode !== 'one' && <span className="port-mode">{mode}</span>}
    </div>
  )
}
