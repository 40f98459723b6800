import { lazy } from 'react'
import type { ComponentType, LazyExoticComponent } from 'react'
import { request } from '../api/client.ts'
import { untilReached } from '../api/until-reached.ts'

/**
 * A part of the page that is loaded when it is first shown, or before with `ahead`. While the server cannot be reached it is
 * asked for again and again, since a part that fails to load would take the page with it.
 */
export function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> & { ahead(): void } {
  let loading: Promise<{ default: ComponentType<Props> }> | undefined
  const loaded = () => (loading ??= untilReached(() => loadOrSay(load), () => true).then((part) => ({ default: part })))
  return Object.assign(lazy(loaded), { ahead: () => void loaded().catch(() => (loading = undefined)) })
}

/** A browser does not say why a part was not loaded, so the server is asked whether it is there. */
async function loadOrSay<T>(load: () => Promise<T>): Promise<T> {
  return load().catch(async () => {
    await request('GET', 'health')
    return load()
  })
}
