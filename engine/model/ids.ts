/** An item's place in its collection: a path of stable ids such as `s07/02`; the empty string is the node itself. */
export type ItemId = string
/** What decisions, the shelf and events point at: `node:item`, `node:item:plan`, `node:item:gather`. */
export type Address = string
/** SHA-256 in hex of bytes or of canonical JSON. */
export type Digest = string
/** SHA-256 in hex of everything that decides a task's output. */
export type Key = string

export type Fn = 'plan' | 'run' | 'gather'

const SEGMENT = /^[\p{L}\p{N}][\p{L}\p{N}._~-]{0,63}$/u

/** True for one segment of an item id: letters, digits, `.`, `_`, `~`, `-`; never a path separator or a leading dot. */
export function isIdSegment(text: string): boolean {
  return SEGMENT.test(text)
}

export function addressOf(node: string, item: ItemId, fn: Fn = 'run'): Address {
  return fn === 'run' ? `${node}:${item}` : `${node}:${item}:${fn}`
}

export function parseAddress(address: Address): { node: string; item: ItemId; fn: Fn } | undefined {
  const parts = address.split(':')
  const [node, item = '', fn = 'run'] = parts
  if (!node || parts.length < 2 || parts.length > 3 || !isFn(fn)) return undefined
  return { node, item, fn }
}

function isFn(text: string): text is Fn {
  return text === 'plan' || text === 'run' || text === 'gather'
}

/** The parent's path: `s07/02` → `s07`, `s07` → the empty string. */
export function parentOf(item: ItemId): ItemId {
  const slash = item.lastIndexOf('/')
  return slash < 0 ? '' : item.slice(0, slash)
}

export function childId(parent: ItemId, local: string): ItemId {
  if (local === '') return parent
  return parent === '' ? local : `${parent}/${local}`
}

/** True when `item` is `ancestor` or lies below it. */
export function isWithin(item: ItemId, ancestor: ItemId): boolean {
  return ancestor === '' || item === ancestor || item.startsWith(`${ancestor}/`)
}
