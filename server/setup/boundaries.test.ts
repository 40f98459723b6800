import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { violationOf } from './boundaries.ts'
import { importsOf } from './imports.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const violations = (from: string, source: string) => importsOf(from, source).map(violationOf).filter((violation) => violation !== undefined)

describe('a wrong direction is refused', () => {
  it.each([
    ['engine/run.ts', `import { x } from '../nodes/index.ts'`],
    ['engine/run.ts', `export * from '../server/app.ts'`],
    ['engine/run.ts', `export type { X } from '../server/app.ts'`],
    ['engine/run.ts', `const x = await import('../nodes/index.ts')`],
    ['engine/run.ts', `let x: import('../nodes/index.ts').X`],
    ['engine/run.test.ts', `import '../nodes/index.ts'`],
    ['engine/model/key.ts', `import { createHash } from 'node:crypto'`],
    ['engine/model/key.ts', `import PQueue from 'p-queue'`],
    ['engine/model/key.ts', `import { run } from '../run.ts'`],
    ['nodes/scenes/node.ts', `import { app } from '../../server/app.ts'`],
    ['nodes/scenes/run.ts', `import ffmpeg from 'fluent-ffmpeg'`],
    ['server/app.ts', `import { Canvas } from '../editor/canvas.tsx'`],
    ['editor/canvas.tsx', `import { scenes } from '../nodes/scenes/node.ts'`],
    ['editor/canvas.tsx', `import type { Scene } from '../nodes/values/story.ts'`],
    ['editor/canvas.tsx', `import { app } from '../server/app.ts'`],
    ['editor/canvas.tsx', `import { type App, app } from '../server/app.ts'`],
    ['editor/canvas.tsx', `import { run } from '../engine/run.ts'`],
  ])('%s: %s', (from, source) => {
    expect(violations(from, source)).toHaveLength(1)
  })
})

describe('a right direction is allowed', () => {
  it.each([
    ['engine/run.ts', `import { x } from './model/ids.ts'; import PQueue from 'p-queue'; import 'node:crypto'`],
    ['engine/model/key.ts', `import { z } from 'zod'; import type { Key } from './ids.ts'`],
    ['engine/model/key.test.ts', `import fc from 'fast-check'; import 'node:fs'`],
    ['engine/model/typing.test.ts', `import { implement } from '../implement.ts'`],
    ['nodes/film/ffmpeg.ts', `import ffmpeg from 'fluent-ffmpeg'`],
    ['nodes/scenes/node.ts', `import { z } from 'zod'; import { each } from '../../engine/model/ports.ts'`],
    ['server/app.ts', `import { nodes } from '../nodes/index.ts'; import { run } from '../engine/run.ts'`],
    ['editor/client.ts', `import type { App } from '../server/app.ts'; import { isIdSegment } from '../engine/model/ids.ts'`],
    ['editor/canvas.tsx', `import './canvas.css'; // import '../nodes/index.ts'\nexport const C = () => <p>import '../server/app.ts'</p>`],
    ['editor/e2e/story.e2e.ts', `import { findChromium } from '../../server/setup/chromium.mjs'`],
  ])('%s: %s', (from, source) => {
    expect(violations(from, source)).toEqual([])
  })
})

describe('this project', () => {
  const modules = filesIn(['engine', 'nodes', 'server', 'editor']).filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
  const imports = modules.flatMap((file) => importsOf(file, read(file)))

  it('imports in the allowed directions only', () => {
    expect(imports.length).toBeGreaterThan(0)
    expect(imports.map(violationOf).filter((violation) => violation !== undefined)).toEqual([])
  })

  it('knows fluent-ffmpeg in one module at most', () => {
    const users = imports.filter(({ to, isType }) => to === 'fluent-ffmpeg' && !isType).map(({ from }) => from)
    expect(new Set(users).size).toBeLessThanOrEqual(1)
  })

  it('names no folder of the machine it was written on', () => {
    const ofAMachine = new RegExp(`(^|[\\s'"\`(=:])/(${['work', 'root', 'tmp/bash_jobs'].join('|')})/`, 'm')
    const texts = filesIn(['']).filter((file) => /\.(tsx?|m?js|json|md|html|css|sql|ya?ml|sh)$|(^|\/)(run|\.[a-z]+rc|\.env\.example)$/.test(file))
    expect(texts.length).toBeGreaterThan(modules.length)
    expect(texts.filter((file) => ofAMachine.test(read(file)))).toEqual([])
  })
})

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

/** Paths from the root with forward slashes, without what is installed, built or recorded. */
function filesIn(folders: string[]): string[] {
  const passedOver = new Set(['node_modules', 'dist', 'data', '.data', '.git', 'coverage'])
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name
      if (passedOver.has(entry.name)) return []
      return entry.isDirectory() ? filesIn([path]) : [path]
    }),
  )
}
