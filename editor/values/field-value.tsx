import { inWords } from '../ui/words.ts'
import { isMedia, MediaValue } from './media-value.tsx'
import { NestedValue } from './nested-value.tsx'

/** A field that is not edited in place: pictures, films and sound are shown, everything else is read. */
export function FieldValue({ name, value, help }: { name: string; value: unknown; help?: string | undefined }) {
  const title = inWords(name)
  if (isMedia(value)) return <MediaValue title={title} media={value} />
  if (value === undefined || value === null || (Array.isArray(value) && !value.length) || (typeof value === 'object' && !Object.keys(value).length)) return null
  return (
    <div className="field">
      <span className="label" title={help}>{title}</span>
      <NestedValue value={value} />
    </div>
  )
}
