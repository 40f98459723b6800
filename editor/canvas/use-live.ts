import { startTransition, useEffect, useState } from 'react'

const SOON_MS = 250

/**
 * False when first drawn, true as soon as there is time: nodes that come into view while the canvas is moved are drawn
 * without what only the hand needs, which is most of what they cost.
 */
export function useLive(): boolean {
  const [isLive, setLive] = useState(false)
  useEffect(() => {
    const live = () => startTransition(() => setLive(true))
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(live, SOON_MS)
      return () => clearTimeout(timer)
    }
    const handle = requestIdleCallback(live, { timeout: SOON_MS })
    return () => cancelIdleCallback(handle)
  }, [])
  return isLive
}
