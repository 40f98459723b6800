/** Bytes at these places decide a media type: `[offset, text]`, every part has to match. Longer marks come first. */
const MARKS: [mime: string, ...parts: [offset: number, text: string][]][] = [
  ['image/png', [0, '\x89PNG\r\n\x1a\n']],
  ['image/jpeg', [0, '\xff\xd8\xff']],
  ['image/gif', [0, 'GIF8']],
  ['image/webp', [0, 'RIFF'], [8, 'WEBP']],
  ['image/avif', [4, 'ftypavif']],
  ['audio/wav', [0, 'RIFF'], [8, 'WAVE']],
  ['audio/mp4', [4, 'ftypM4A']],
  ['video/quicktime', [4, 'ftypqt']],
  ['video/mp4', [4, 'ftyp']],
  ['video/webm', [0, '\x1a\x45\xdf\xa3']],
  ['audio/mpeg', [0, 'ID3']],
  ['audio/ogg', [0, 'OggS']],
  ['audio/flac', [0, 'fLaC']],
  ['application/pdf', [0, '%PDF-']],
  ['application/zip', [0, 'PK\x03\x04']],
  ['text/vtt', [0, 'WEBVTT']],
]
const UNKNOWN = 'application/octet-stream'

/** How many bytes {@link sniff} wants to see. */
export const SNIFFED = 512

/**
 * Media type of bytes by how they begin. Text that a browser would run (HTML, SVG) is only ever `text/plain`,
 * so that stored bytes can be served from the editor's own origin.
 */
export function sniff(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SNIFFED))
  const text = head.toString('latin1')
  for (const [mime, ...parts] of MARKS) if (parts.every(([offset, mark]) => text.startsWith(mark, offset))) return mime
  if (isMp3Frame(head)) return 'audio/mpeg'
  if (!head.length || !isText(head)) return UNKNOWN
  const start = head.toString('utf8').replace(/^\uFEFF/, '').trimStart()
  if (start.startsWith('WEBVTT')) return 'text/vtt'
  return /^[{[]\s*(?:["{[\]}\d-]|true|false|null|$)/.test(start) ? 'application/json' : 'text/plain'
}

/** An MPEG audio frame without a tag: 11 set bits, then a version, layer, bit rate and sample rate that exist. */
function isMp3Frame(head: Buffer): boolean {
  const [first = 0, second = 0, third = 0] = head
  return first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x18) !== 0x08 && (second & 0x06) === 0x02 && (third & 0xf0) !== 0xf0 && (third & 0x0c) !== 0x0c
}

/** UTF-8 without control characters; a character that the end cuts off is forgiven. */
function isText(head: Buffer): boolean {
  if (head.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return true
  } catch {
    return false
  }
}
