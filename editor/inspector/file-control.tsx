import { useRef, useState } from 'react'
import { api } from '../api/client.ts'
import { kindOf, MEGABYTE, MOST_BYTES } from '../document/dropped.ts'
import { factsOf } from '../review/replace.ts'
import { t } from '../text/text.ts'
import { Icon } from '../ui/icon.tsx'
import { sayProblem } from '../ui/toast-store.ts'
import { isMedia } from '../values/media-value.tsx'
import { Thumb } from '../values/thumbs.tsx'
import { Fault } from './control.tsx'
import type { ControlProps } from './control.tsx'

/** A file of one's own: stored on the server when it is chosen; the document holds only where. */
export function FileControl({ id, field: { accept = [] }, value, onChange }: ControlProps) {
  const input = useRef<HTMLInputElement>(null)
  const [fault, setFault] = useState<string>()
  const take = async (file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const kind = kindOf(bytes)
    const isEnding = accept.some((each) => each.startsWith('.') && file.name.toLowerCase().endsWith(each))
    if (!isEnding && !accept.includes(kind)) return setFault(t('inspector.file.wrong', { name: file.name }))
    if (file.size > MOST_BYTES[kind] * MEGABYTE) return setFault(t('inspector.file.large', { name: file.name, most: MOST_BYTES[kind] }))
    const facts = kind === 'image' ? await factsOf(file, 'image').catch(() => undefined) : {}
    if (!facts) return setFault(t('inspector.file.damaged', { name: file.name }))
    setFault(undefined)
    onChange({ ...(await api.upload(bytes)), ...facts })
  }
  const stored = isMedia(value) ? value : undefined
  return (
    <>
      <div className="row file-control">
        {stored?.mime.startsWith('image/') && <Thumb digest={stored.artifact} />}
        {stored && !stored.mime.startsWith('image/') && <span className="quiet grow">{t('inspector.file.stored', { mime: stored.mime })}</span>}
        <button type="button" id={id} className="button small" onClick={() => input.current?.click()}><Icon name="plus" />{t(stored ? 'inspector.file.other' : 'inspector.file.choose')}</button>
        {stored && <button type="button" className="icon-button" aria-label={t('inspector.file.remove')} title={t('inspector.file.remove')} onClick={() => onChange(undefined)}><Icon name="trash" /></button>}
      </div>
      <input ref={input} type="file" hidden accept={accept.map((each) => (each.startsWith('.') ? each : each === 'text' ? 'text/*' : `${each}/*`)).join(',')} onChange={({ target }) => {
        const [file] = target.files ?? []
        if (file) void take(file).catch(sayProblem)
        target.value = ''
      }} />
      <Fault words={fault} />
    </>
  )
}
