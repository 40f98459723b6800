import { keymap } from './keymap.ts'
import type { CommandId } from './keymap.ts'

/** The part of a key event that tells which keys were pressed. */
export interface Pressed { key: string; code: string; ctrlKey: boolean; metaKey: boolean; shiftKey: boolean; altKey: boolean }

interface Combination { key: string; isMod: boolean; isShift: boolean; isAlt: boolean }

function parse(combination: string): Combination {
  const parts = combination.split(/\+(?!$)/)
  const key = parts.at(-1) ?? ''
  return { key, isMod: parts.includes('Mod'), isShift: parts.includes('Shift'), isAlt: parts.includes('Alt') }
}

const isLetter = (key: string) => /^[A-Z]$/.test(key)

/** Whether an event is this combination. Letters go by their place as well, so that they work on keyboards of other scripts. */
export function isPressed(event: Pressed, combination: string): boolean {
  const { key, isMod, isShift, isAlt } = parse(combination)
  if ((event.ctrlKey || event.metaKey) !== isMod || event.altKey !== isAlt) return false
  // A sign such as "?" needs Shift on some keyboards and not on others.
  const isSign = key.length === 1 && !/[A-Z0-9]/.test(key)
  if (!isSign && event.shiftKey !== isShift) return false
  if (isLetter(key)) return event.key.toUpperCase() === key || (event.code === `Key${key}` && !/^[a-z]$/i.test(event.key))
  // With Alt some systems write another sign for a digit.
  return event.key === key || (isAlt && event.code === `Digit${key}`)
}

export function commandOf(event: Pressed, map: Readonly<Record<CommandId, readonly string[]>> = keymap): CommandId | undefined {
  return (Object.keys(map) as CommandId[]).find((id) => map[id].some((combination) => isPressed(event, combination)))
}

const signs: Record<string, string> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc', Delete: 'Del' }
const macSigns: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩', Backspace: '⌫' }

export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent)

/** A combination as people write it: `Ctrl+Shift+Z`, or `⌘⇧Z` on a Mac. */
export function keyName(combination: string, mac = isMac()): string {
  const parts = combination.split(/\+(?!$)/)
  if (mac) return parts.map((part) => macSigns[part] ?? signs[part] ?? part).join('')
  return parts.map((part) => (part === 'Mod' ? 'Ctrl' : signs[part] ?? part)).join('+')
}

/** A combination as assistive technology reads it from `aria-keyshortcuts`. */
export const ariaKeys = (id: CommandId): string | undefined => keymap[id].map((each) => each.replace('Mod', isMac() ? 'Meta' : 'Control')).join(' ') || undefined

/** The first key of a command, for a tooltip. */
export function keyOf(id: CommandId): string {
  const [first] = keymap[id] as readonly string[]
  return first === undefined ? '' : keyName(first)
}
