import { useSession } from '../workflow/project.ts'
import { AddMenu } from './add-menu.tsx'
import { ConnectMenu } from './connect-menu.tsx'

/** The menus of the canvas, one at a time. */
export function CanvasOverlays() {
  const overlay = useSession((state) => state.overlay)
  if (overlay?.kind === 'add') return <AddMenu asked={overlay} />
  if (overlay?.kind === 'connect') return <ConnectMenu node={overlay.node} />
  return null
}
