import { createRequire } from 'node:module'
import { MEANT } from './meanings.ts'
import { PATTERNS } from './patterns.ts'

interface IconSet { icons: Record<string, { body: string }> }

const UNFIT = /face|person|woman|man|boy|girl|people|skin|medium|light|dark|button|hand|flag-|square|clock$|^(keycap|input|sign)|arrow$|o-clock|thirty|family|couple|symbol/

interface Index { icons: IconSet['icons']; words: Map<string, { icon: string; score: number }> }
let index: Index | undefined

function indexed(): Index {
  if (index) return index
  const require = createRequire(import.meta.url)
  const { icons } = require('@iconify-json/fluent-emoji-flat/icons.json') as IconSet
  const chars = require('@iconify-json/fluent-emoji-flat/chars.json') as Record<string, string>
  const keywords = require('emojilib') as Record<string, string[]>
  const words: Index['words'] = new Map()
  const note = (word: string, icon: string, score: number) => {
    if ((words.get(word)?.score ?? 0) < score) words.set(word, { icon, score })
  }
  for (const icon of Object.keys(icons)) {
    if (UNFIT.test(icon)) continue
    const parts = icon.split('-')
    for (const [i, part] of parts.entries()) note(part, icon, parts.length === 1 ? 10 : i === parts.length - 1 ? 6 - parts.length * 0.2 : 2)
  }
  for (const [char, names] of Object.entries(keywords)) {
    const codes = [...char].map((part) => (part.codePointAt(0) ?? 0).toString(16))
    const icon = chars[codes.join('-')] ?? chars[codes.filter((code) => code !== 'fe0f').join('-')]
    if (icon && !UNFIT.test(icon)) names.forEach((name, i) => note(name.replaceAll('_', '-'), icon, i === 0 ? 7 : 4 / (1 + i * 0.3)))
  }
  index = { icons, words }
  return index
}

/** The icon for one noun, in the singular or the plural, when it is known at least as well as `least` says: 10 is the icon's whole name. */
export function findIcon(noun: string, least = 0): string | undefined {
  const { icons, words } = indexed()
  for (const form of [noun, noun.replace(/ies$/, 'y'), noun.replace(/(ch|sh|x|ss)es$/, '$1'), noun.replace(/ves$/, 'f'), noun.replace(/s$/, '')]) {
    const meant = MEANT[form]
    if (meant && (icons[meant] || PATTERNS[meant])) return meant
    const found = words.get(form)
    if (found && found.score >= least) return found.icon
  }
  return undefined
}

export const hasIcon = (icon: string): boolean => PATTERNS[icon] !== undefined || indexed().icons[icon] !== undefined

/** SVG body of an icon on its 32 by 32 grid. */
export function bodyOf(icon: string): string {
  return PATTERNS[icon] ?? indexed().icons[icon]?.body ?? indexed().icons['package']?.body ?? ''
}
