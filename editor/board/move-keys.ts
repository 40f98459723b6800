import type { KeyboardEvent } from 'react'

/** Alt and an arrow moves what the focus is in by a place. */
export function moveKeys(event: KeyboardEvent, move: (by: number) => void): void {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
  event.preventDefault()
  const { target } = event
  move(event.key === 'ArrowUp' ? -1 : 1)
  // The part is the same element in another place; moving it took the focus away.
  requestAnimationFrame(() => target instanceof HTMLElement && target.isConnected && target.focus())
}
