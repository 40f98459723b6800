import { useEffect } from 'react'
import { useProject } from './project.ts'

/** Whoever comes back to this window sees what was saved elsewhere meanwhile. */
export function useFresh(): void {
  const { saver } = useProject()
  useEffect(() => {
    const refresh = () => void saver.refresh().catch(() => undefined)
    const onVisible = () => document.visibilityState === 'visible' && refresh()
    window.addEventListener('focus', refresh)
    document.addEventListener('visibilitychange', onVisible)
    return () => {
      window.removeEventListener('focus', refresh)
      document.removeEventListener('visibilitychange', onVisible)
    }
  }, [saver])
}
