import type { RunView } from '../../engine/model/events.ts'
import type { Session } from '../../engine/session.ts'

const WIDTH = 24
/** A terminal is redrawn, and a log gets a line, at most this often. */
const DRAW_MS = 80
const LINE_MS = 2000

export interface Progress {
  show(view: RunView, session: Session): void
  say(line: string): void
  end(): void
}

type Output = NodeJS.WriteStream

/** How far each node is: bars that are redrawn on a terminal, a short line now and then elsewhere, nothing without an output. */
export function createProgress(output: Output | undefined): Progress {
  if (!output) return { show: () => undefined, say: () => undefined, end: () => undefined }
  return output.isTTY ? createBars(output) : createLines(output)
}

interface NodeCount {
  node: string
  title: string
  done: number
  failed: number
  total: number
}

function countNodes(view: RunView, session: Session): NodeCount[] {
  const counts = new Map<string, NodeCount>()
  for (const node of session.graph.values()) {
    const total = [...node.tasks.values()].filter((task) => session.net.wants(task)).length
    counts.set(node.id, { node: node.id, title: node.doc.title ?? node.type.title, done: 0, failed: 0, total })
  }
  for (const { task, state } of Object.values(view.tasks)) {
    const count = counts.get(task.split(':')[0] ?? '')
    if (!count || state === 'pending' || state === 'running' || state === 'review') continue
    count.done++
    if (state === 'failed' || state === 'blocked') count.failed++
  }
  return [...counts.values()].map((count) => ({ ...count, total: Math.max(count.total, count.done) }))
}

function createBars(output: Output): Progress {
  let drawn = 0
  let last = 0
  let latest: [RunView, Session] | undefined
  const draw = () => {
    if (!latest) return
    const rows = countNodes(...latest).filter(({ total }) => total > 0).slice(0, Math.max(1, (output.rows || 24) - 2))
    const wide = Math.max(...rows.map(({ title }) => title.length), 1)
    const lines = rows.map(({ title, done, failed, total }) => {
      const full = total ? Math.round((done / total) * WIDTH) : 0
      return `\x1b[2K${title.padEnd(wide)}  ${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}  ${done}/${total}${failed ? `  ${failed} failed` : ''}`.slice(0, Math.max(40, (output.columns || 80) + 4))
    })
    output.write(`${drawn ? `\x1b[${drawn}A` : ''}${lines.join('\n')}\n`)
    drawn = lines.length
    last = Date.now()
  }
  return {
    show: (view, session) => {
      latest = [view, session]
      if (Date.now() - last >= DRAW_MS) draw()
    },
    say: (line) => {
      output.write(`\x1b[2K${line}\n`)
      drawn = 0
    },
    end: draw,
  }
}

function createLines(output: Output): Progress {
  let last = Date.now()
  let before = new Map<string, string>()
  let latest: [RunView, Session] | undefined
  const write = () => {
    if (!latest) return
    const now = new Map(countNodes(...latest).filter(({ done }) => done > 0).map(({ node, done, failed, total }) => [node, `${node} ${done}/${total}${failed ? ` (${failed} failed)` : ''}`]))
    const news = [...now].filter(([node, text]) => before.get(node) !== text).map(([, text]) => text)
    if (news.length) output.write(`${news.join(', ')}\n`)
    before = now
    last = Date.now()
  }
  return {
    show: (view, session) => {
      latest = [view, session]
      if (Date.now() - last >= LINE_MS) write()
    },
    say: (line) => void output.write(`${line}\n`),
    end: write,
  }
}
