import { useSyncExternalStore } from 'react'

export type Route = { page: 'home' } | { page: 'settings' } | { page: 'brief'; template: string } | { page: 'workflow'; id: string }

/** The page an address names; whatever is not understood is the gallery. */
export function toRoute(hash: string): Route {
  const [page, id] = hash.replace(/^#?\/?/, '').split('/').map(decode)
  if (page === 'w' && id) return { page: 'workflow', id }
  if (page === 't' && id) return { page: 'brief', template: id }
  if (page === 'settings') return { page: 'settings' }
  return { page: 'home' }
}

export const homePath = '#/'
export const settingsPath = '#/settings'
export const workflowPath = (id: string) => `#/w/${encodeURIComponent(id)}`
export const briefPath = (template: string) => `#/t/${encodeURIComponent(template)}`

export function navigate(path: string): void {
  window.location.hash = path
}

export function useRoute(): Route {
  return toRoute(useSyncExternalStore(subscribe, () => window.location.hash))
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}
