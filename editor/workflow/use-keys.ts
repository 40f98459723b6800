import { useEffect } from 'react'
import { useProject } from './project.ts'

const isTextField = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, input:not([type=checkbox], [type=radio], [type=range])'))

/** The keys of an open workflow. In a text field undo and redo are the field's own. */
export function useKeys(): void {
  const { document, session } = useProject()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isCommand = event.ctrlKey || event.metaKey
      const key = event.key.toLowerCase()
      if (isCommand && key === 'enter') {
        // The open plan has a key of its own: the same one, which starts it.
        if (session.getState().panel !== 'plan') session.open('plan')
      } else if (isCommand && !isTextField(event.target) && key === 'z') {
        event.preventDefault()
        if (event.shiftKey) document.redo()
        else document.undo()
      } else if (isCommand && !isTextField(event.target) && key === 'y') {
        event.preventDefault()
        document.redo()
      } else if (key === 'escape' && session.getState().panel !== 'none') session.open('none')
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [document, session])
}
