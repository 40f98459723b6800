/**
 * Every command with its keys, in one place. `Mod` is Ctrl, or ⌘ on a Mac. A command without a key is reached by the palette.
 * Those under `native` are pressed as the browser's own copy and paste, which bring what was copied with them.
 */
export const keymap = {
  undo: ['Mod+Z'], redo: ['Mod+Shift+Z', 'Mod+Y'],
  copy: ['Mod+C'], cut: ['Mod+X'], paste: ['Mod+V'], 'paste-wired': ['Mod+Shift+V'],
  duplicate: ['Mod+D'], delete: ['Delete', 'Backspace'], heal: ['Shift+Delete', 'Mod+Backspace'], 'select-all': ['Mod+A'],

  add: ['Shift+A', 'N', '/'], connect: ['W'], unwire: ['Shift+W'], 'auto-connect': ['F'], rename: ['F2'],
  group: ['Mod+G'], ungroup: ['Mod+Shift+G'], collapse: ['Alt+C'], mute: ['Mod+M'], bypass: ['Mod+B'], note: ['Shift+S'], tidy: ['Shift+Alt+T'],

  fit: ['1'], 'fit-selection': ['.'], 'actual-size': ['0'], 'zoom-in': ['+', '='], 'zoom-out': ['-'], minimap: ['M'],
  'go-left': ['ArrowLeft', 'Shift+ArrowLeft'], 'go-right': ['ArrowRight', 'Shift+ArrowRight'], 'go-up': ['ArrowUp', 'Shift+ArrowUp'], 'go-down': ['ArrowDown', 'Shift+ArrowDown'],
  nudge: ['Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+ArrowUp', 'Alt+ArrowDown'],
  'view-canvas': ['Alt+1'], 'view-board': ['Alt+2'], 'view-progress': ['Alt+3'], 'view-film': ['Alt+4'], 'view-review': ['Alt+5'],

  plan: ['Mod+Enter'], 'run-to': ['Mod+Shift+Enter'], stop: ['Mod+Alt+Enter'],
  palette: ['Mod+K'], keys: ['?'], theme: [], close: ['Escape'],
} satisfies Record<string, readonly string[]>

export type CommandId = keyof typeof keymap
export const native: ReadonlySet<CommandId> = new Set<CommandId>(['copy', 'cut', 'paste', 'paste-wired'])

/** Keys of the browser that also work inside a text field. */
export const inText: ReadonlySet<CommandId> = new Set<CommandId>(['plan', 'run-to', 'stop', 'palette', 'close', 'view-canvas', 'view-board', 'view-progress', 'view-film', 'view-review'])
