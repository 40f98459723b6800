import { useEffect } from 'react'
import { runCommand } from '../commands/commands.ts'
import { inText, native } from '../commands/keymap.ts'
import { commandOf } from '../commands/keys.ts'
import { useProject } from './project.ts'

const isTextField = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=range])'))
/** What has a use of its own for arrows and letters; and in a panel nothing on the canvas is deleted unseen. */
const isKept = (target: EventTarget | null, key: string) =>
  target instanceof HTMLElement && (target.matches('input, video, audio') || (['Delete', 'Backspace'].includes(key) && target.closest('.panel') !== null))

/** The keys of an open workflow. In a text field undo and the like are the field's own. */
export function useKeys(): void {
  const project = useProject()
  useEffect(() => {
    const { document, session } = project
    const onKeyDown = (event: KeyboardEvent) => {
      const id = commandOf(event)
      // A dialog has keys of its own; Esc closes it by itself.
      if (!id || native.has(id) || event.defaultPrevented || session.getState().overlay) return
      if (isTextField(event.target) && !inText.has(id)) return
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
      if (isPlain && isKept(event.target, event.key) && id !== 'close') return
      if (runCommand(id, project, event) && id !== 'close') event.preventDefault()
    }
    // Going elsewhere ends a typed sentence or a row of nudges: what comes next is a step of its own.
    const settle = () => document.settle()
    window.addEventListener('keydown', onKeyDown)
    window.addEventListener('focusout', settle)
    window.addEventListener('pointerdown', settle)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      window.removeEventListener('focusout', settle)
      window.removeEventListener('pointerdown', settle)
    }
  }, [project])
}
