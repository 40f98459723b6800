import { useEffect } from 'react'
import { copied, pasteText, removeSelected } from '../commands/edit-commands.ts'
import { useProject } from '../workflow/project.ts'
import { useFiles } from './use-files.ts'

const isText = (target: EventTarget | null) => target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], dialog') !== null

/** Copy, cut and paste as the browser knows them: nodes travel as text, also to another window; a copied picture arrives as a file. */
export function useClipboard(): void {
  const project = useProject()
  const takeFiles = useFiles()
  useEffect(() => {
    let isShifted = false
    const take = (event: ClipboardEvent, isCut: boolean) => {
      const text = copied(project)
      if (text === undefined || isText(event.target) || !window.getSelection()?.isCollapsed) return
      event.clipboardData?.setData('text/plain', text)
      event.preventDefault()
      if (isCut) removeSelected(project)
    }
    const onCopy = (event: ClipboardEvent) => take(event, false)
    const onCut = (event: ClipboardEvent) => take(event, true)
    const onPaste = (event: ClipboardEvent) => {
      if (isText(event.target) || !event.clipboardData) return
      event.preventDefault()
      const files = [...event.clipboardData.files]
      if (files.length) return void takeFiles(files, project.canvas.current?.centre() ?? { x: 0, y: 0 })
      pasteText(project, event.clipboardData.getData('text/plain'), { isWired: isShifted })
    }
    const onKey = (event: KeyboardEvent) => {
      isShifted = event.shiftKey
    }
    const listeners = { copy: onCopy, cut: onCut, paste: onPaste } as const
    for (const [name, listener] of Object.entries(listeners)) window.document.addEventListener(name as 'copy', listener)
    window.addEventListener('keydown', onKey, true)
    return () => {
      for (const [name, listener] of Object.entries(listeners)) window.document.removeEventListener(name as 'copy', listener)
      window.removeEventListener('keydown', onKey, true)
    }
  }, [project, takeFiles])
}
