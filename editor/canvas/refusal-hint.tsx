import { useConnection } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { wireOf } from '../document/matches.ts'
import { whyNot } from '../document/wiring.ts'
import { t } from '../text/text.ts'
import { useProject, useSession } from '../workflow/project.ts'

/** While a wire is drawn over a port that cannot take it: why not, at the cursor. */
export function RefusalHint() {
  const { document, types } = useProject()
  const wiring = useSession((state) => state.wiring)
  const why = useConnection(({ inProgress, toHandle }) => {
    if (!inProgress || !wiring || !toHandle || (toHandle.nodeId === wiring.node && toHandle.id === wiring.port)) return undefined
    const side = toHandle.type === 'source' ? 'out' : 'in'
    if (side === wiring.side && toHandle.nodeId !== wiring.node) return t(side === 'out' ? 'wire.same-side-out' : 'wire.same-side-in')
    return whyNot(document.getState().workflow, types, wireOf(wiring, toHandle.nodeId, toHandle.id ?? ''))
  })
  const hint = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const follow = ({ clientX, clientY }: PointerEvent) => {
      if (hint.current) hint.current.style.transform = `translate(${Math.min(clientX + 16, window.innerWidth - 336)}px, ${clientY + 16}px)`
    }
    window.addEventListener('pointermove', follow)
    return () => window.removeEventListener('pointermove', follow)
  }, [])
  return <div ref={hint} className="refusal" role="status" hidden={why === undefined}>{why}</div>
}
