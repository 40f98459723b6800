import { useConnection } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { whyNot } from '../document/wiring.ts'
import { useProject } from '../workflow/project.ts'
import { toWireOfHandles } from './wire-ends.ts'

/** While a wire is drawn over a port that cannot take it: why not, at the cursor. */
export function RefusalHint() {
  const { document, types } = useProject()
  const why = useConnection(({ inProgress, fromHandle, toHandle }) =>
    inProgress && fromHandle && toHandle && fromHandle !== toHandle ? whyNot(document.getState().workflow, types, toWireOfHandles(fromHandle, toHandle)) : undefined)
  const hint = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const follow = ({ clientX, clientY }: PointerEvent) => {
      if (hint.current) hint.current.style.transform = `translate(${clientX + 16}px, ${clientY + 16}px)`
    }
    window.addEventListener('pointermove', follow)
    return () => window.removeEventListener('pointermove', follow)
  }, [])
  return <div ref={hint} className="refusal" role="status" hidden={why === undefined}>{why}</div>
}
