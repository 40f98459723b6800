const TOKEN = /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y
const SPACE = /[ \t\r\n]*/y

/** Where JSON text stops being JSON, as `line:column` from 1; undefined when all of it is. The parser itself does not always say. */
export function faultIn(text: string): string | undefined {
  const open: string[] = []
  let wanted: 'value' | 'key' | 'colon' | 'comma' | 'end' = 'value'
  let mayClose = false
  let at = 0
  for (;;) {
    TOKEN.lastIndex = at
    const found = TOKEN.exec(text)
    SPACE.lastIndex = at
    const start = at + (SPACE.exec(text)?.[0].length ?? 0)
    if (!found) return wanted === 'end' && start === text.length ? undefined : place(text, start)
    const [, mark, string, word] = found
    const control = string === undefined ? -1 : string.split('').findIndex((char) => char < ' ')
    if (control >= 0) return place(text, start + control)
    const closes = mark === '}' || mark === ']'
    if (closes && (mayClose || wanted === 'comma') && open.pop() === (mark === '}' ? '{' : '[')) {
      wanted = open.length ? 'comma' : 'end'
      mayClose = false
    } else if (wanted === 'value' && (mark === '{' || mark === '[')) {
      open.push(mark)
      wanted = mark === '{' ? 'key' : 'value'
      mayClose = true
    } else if ((wanted === 'value' && (string ?? word) !== undefined) || (wanted === 'key' && string !== undefined)) {
      wanted = wanted === 'key' ? 'colon' : open.length ? 'comma' : 'end'
      mayClose = false
    } else if (wanted === 'colon' && mark === ':') wanted = 'value'
    else if (wanted === 'comma' && mark === ',') wanted = open.at(-1) === '{' ? 'key' : 'value'
    else return place(text, start)
    at = TOKEN.lastIndex
  }
}

function place(text: string, at: number): string {
  const lines = text.slice(0, at).split('\n')
  return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`
}
