import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { at, SetupError } from './project.mjs'

/**
 * One part of `dist/`: what it is made of, and how. `build` resolves to a note when there was nothing to build.
 * @typedef {{ name: 'server' | 'editor' | 'docs', inputs: string[], build: () => Promise<string | undefined> }} Target
 */

const always = ['package-lock.json', 'package.json', 'tsconfig.json', 'server/setup/targets.mjs']

/** @type {readonly Target[]} */
export const targets = [
  { name: 'server', inputs: ['engine', 'nodes', 'server', ...always], build: buildServer },
  { name: 'editor', inputs: ['editor', 'engine/model', ...always], build: buildEditor },
  { name: 'docs', inputs: ['package-lock.json'], build: copyDocs },
]

/** Our own code in few files; packages stay in node_modules, so that native ones and their data files are found. */
async function buildServer() {
  const { build } = await import('esbuild')
  const outdir = at('dist', 'server')
  try {
    const { metafile } = await build({
      absWorkingDir: at(),
      entryPoints: { main: 'server/cli/main.ts', crew: 'nodes/providers/offline/crew/member.ts' },
      outdir,
      metafile: true,
      bundle: true,
      splitting: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      sourcemap: true,
      logLevel: 'error',
    })
    removeOld(outdir, Object.keys(metafile.outputs))
  } catch (error) {
    throw new SetupError(error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error))
  }
  return undefined
}

/**
 * Chunks of former builds stay for a day: a server that still runs may load one later.
 * @param {string} folder @param {readonly string[]} current relative to the project
 */
function removeOld(folder, current) {
  const kept = new Set(current.map((file) => at(file)))
  for (const name of readdirSync(folder)) {
    const file = join(folder, name)
    if (!kept.has(file) && Date.now() - statSync(file).mtimeMs > 24 * 3_600_000) rmSync(file)
  }
}

async function buildEditor() {
  const configFile = at('editor', 'vite.config.ts')
  if (!existsSync(configFile)) return 'There is no editor/vite.config.ts: the editor was not built.'
  process.env['NODE_ENV'] = 'production' // a test runner or a shell may have set another, and React would then be built to be debugged
  const { build } = await import('vite')
  await build({ root: at('editor'), configFile, logLevel: 'warn', build: { outDir: at('dist', 'editor'), emptyOutDir: true } })
  return undefined
}

/** The API explorer, so that `/api/docs` works without a network. */
async function copyDocs() {
  mkdirSync(at('dist', 'docs'), { recursive: true })
  copyFileSync(at('node_modules', '@scalar', 'api-reference', 'dist', 'browser', 'standalone.js'), at('dist', 'docs', 'standalone.js'))
  return undefined
}
