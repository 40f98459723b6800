import { isMedia } from '../values/media-value.tsx'

export type MediaKind = 'image' | 'video' | 'audio'
export interface Replaceable { field: string; kind: MediaKind; value: Record<string, unknown> }

const KINDS: readonly MediaKind[] = ['image', 'video', 'audio']
export const kindOf = (mime: string): MediaKind | undefined => KINDS.find((kind) => mime.startsWith(`${kind}/`))

/** The field of a result that holds its picture, film or sound: the first there is. */
export function replaceable(values: Readonly<Record<string, unknown>>): Replaceable | undefined {
  for (const fields of Object.values(values)) {
    if (fields === null || typeof fields !== 'object' || Array.isArray(fields)) continue
    for (const [field, value] of Object.entries(fields)) {
      const kind = isMedia(value) ? kindOf(value.mime) : undefined
      if (kind) return { field, kind, value: value as Record<string, unknown> }
    }
  }
  return undefined
}

export interface FileFacts { width?: number; height?: number; seconds?: number }

/** The value for a file of one's own in place of another: what can be measured is measured, and what was known of the other is gone. */
export function replacement(before: Readonly<Record<string, unknown>>, stored: { artifact: string; mime: string; bytes: number }, facts: FileFacts): Record<string, unknown> {
  const measured = Object.fromEntries(Object.entries(facts).filter(([name, value]) => value !== undefined && name in before))
  const kept = Object.fromEntries(['fps', 'hasSound'].filter((name) => name in before).map((name) => [name, before[name]]))
  return { ...kept, ...stored, ...measured }
}

/** Size and length of a file, as the browser reads them. Rejects when it cannot show it. */
export async function factsOf(file: File, kind: MediaKind): Promise<FileFacts> {
  if (kind === 'image') {
    const picture = await createImageBitmap(file)
    const { width, height } = picture
    picture.close()
    return { width, height }
  }
  const url = URL.createObjectURL(file)
  try {
    const element = document.createElement(kind)
    element.preload = 'metadata'
    await new Promise((resolve, reject) => {
      element.addEventListener('loadedmetadata', resolve, { once: true })
      element.addEventListener('error', reject, { once: true })
      element.src = url
    })
    return { seconds: element.duration, ...(element instanceof HTMLVideoElement ? { width: element.videoWidth, height: element.videoHeight } : {}) }
  } finally {
    URL.revokeObjectURL(url)
  }
}
