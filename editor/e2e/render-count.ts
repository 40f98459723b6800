import type { Page } from 'playwright-core'

declare global {
  interface Window { renderCount: { reset(): void; most(): number } }
}

/** As text, since it goes to the page as it stands here. */
const script = `{
  const PERFORMED_WORK = 1
  const COMPONENTS = new Set([0, 1, 11, 14, 15])
  let most = 0
  const count = (next) => {
    const before = next.alternate
    if (!before) return COMPONENTS.has(next.tag) ? 1 : 0
    let total = COMPONENTS.has(next.tag) && next.flags & PERFORMED_WORK ? 1 : 0
    // The same child means that React went no further down here.
    if (next.child !== before.child) for (let child = next.child; child; child = child.sibling) total += count(child)
    return total
  }
  window.renderCount = { reset: () => { most = 0 }, most: () => most }
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true, inject: () => 1, onCommitFiberUnmount() {}, onPostCommitFiberRoot() {},
    onCommitFiberRoot: (_id, root) => { most = Math.max(most, count(root.current)) },
  }
}`

/** Counts, for each time that React draws, the components that did work, as its developer tools find them; before the page is loaded. */
export const installRenderCount = (page: Page): Promise<void> => page.addInitScript({ content: script }).then(() => undefined)
