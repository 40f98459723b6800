import { parseAddress } from '../../engine/model/ids.ts'
import { splitPort } from '../../engine/model/document.ts'
import type { Clash } from '../document/merge.ts'
import { t } from '../text/text.ts'
import { inWords } from '../ui/words.ts'

export interface ClashWords { where: string; mine: string; theirs: string }

/** A place that two people changed, and what each made of it, in words. */
export function toWords({ table, id, path, mine, theirs }: Clash, titleOf: (node: string) => string): ClashWords {
  return { where: whereOf(table, id, path, titleOf), mine: say(mine), theirs: say(theirs) }

  function say(value: unknown): string {
    if (value === undefined) return t(path.length ? 'conflict.unset' : 'conflict.removed')
    if (table === 'wires') return t('conflict.from', { node: titleOf(splitPort((value as { from: string }).from)[0]) })
    if (path.at(-1) === 'place') {
      const { x, y } = value as { x: number; y: number }
      return t('conflict.at', { x: Math.round(x), y: Math.round(y) })
    }
    return valueInWords(value, path.length === 0)
  }
}

function whereOf(table: Clash['table'], id: string, path: readonly string[], titleOf: (node: string) => string): string {
  const last = inWords(path.at(-1) ?? '')
  if (table === 'film') return id === 'name' ? t('conflict.name') : inWords([id, ...path].join(' '))
  if (table === 'wires') {
    const [node, port] = splitPort(id)
    return t('conflict.wire', { node: titleOf(node), port: inWords(port) })
  }
  if (table === 'decisions') {
    const at = parseAddress(id)
    const title = at ? `${titleOf(at.node)} ${at.item}`.trim() : id
    return path[0] === 'settled' ? t('conflict.decided', { title }) : path[0] === 'structure' ? t('conflict.parts', { title }) : `${title}: ${last}`
  }
  if (table === 'groups') return t('conflict.group')
  if (table === 'notes') return t('conflict.note')
  if (table === 'places') return t('conflict.place', { node: titleOf(id) })
  return path.length ? `${titleOf(id)}: ${last}` : titleOf(id)
}

const MOST = 240

function valueInWords(value: unknown, isEntry: boolean): string {
  if (isEntry && typeof value === 'object') return t('conflict.changed')
  if (typeof value === 'string') return value === '' ? t('conflict.unset') : shortened(value)
  if (Array.isArray(value)) return shortened(value.map((each) => valueInWords(each, false)).join(', '))
  if (value !== null && typeof value === 'object') return shortened(Object.entries(value).filter(([name]) => name !== 'on').map(([name, inner]) => `${inWords(name)}: ${valueInWords(inner, false)}`).join(', '))
  return String(value)
}

const shortened = (text: string) => (text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text)
