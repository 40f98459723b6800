import { useStore } from '@xyflow/react'
import { useEffect } from 'react'

/** Lifts the wires of the node under the mouse out of the others. It is told to the page directly: to move the mouse draws nothing anew. */
export function useHover(): void {
  const pane = useStore((state) => state.domNode)
  useEffect(() => {
    if (!pane) return
    const listeners = new AbortController()
    let at: string | undefined
    const hover = (id: string | undefined) => {
      if (id === at) return
      at = id
      for (const wire of pane.querySelectorAll('[data-hovered]')) wire.removeAttribute('data-hovered')
      if (id !== undefined) for (const wire of pane.querySelectorAll(`[data-ends~="${CSS.escape(id)}"]`)) wire.setAttribute('data-hovered', '')
    }
    pane.addEventListener('pointerover', ({ target, buttons }) => {
      if (buttons === 0) hover(target instanceof Element ? target.closest<HTMLElement>('.react-flow__node-step')?.dataset['id'] : undefined)
    }, { signal: listeners.signal })
    pane.addEventListener('pointerleave', () => hover(undefined), { signal: listeners.signal })
    return () => listeners.abort()
  }, [pane])
}
