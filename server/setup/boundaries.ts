import type { Import } from './imports.ts'

/** Which folder may import which; the longest prefix of a file's path is its layer. What is absent here is not allowed. */
const allowed: Record<string, { values: string[]; types?: string[]; packages?: string[] }> = {
  'engine/model/': { values: ['engine/model/'], packages: ['zod'] },
  'engine/': { values: ['engine/'] },
  'nodes/': { values: ['engine/', 'nodes/'] },
  'server/': { values: ['engine/', 'nodes/', 'server/'] },
  'editor/': { values: ['engine/model/', 'editor/'], types: ['server/'] },
  // A provider's protocol server stands for the world outside, as the browser does.
  'editor/e2e/': { values: ['engine/model/', 'editor/', 'server/setup/chromium.mjs', 'nodes/providers/gemini/testing.ts'], types: ['server/'] },
}
const layers = Object.keys(allowed).sort((a, b) => b.length - a.length)

const isTest = (file: string) => /\.(test|contract|bench|e2e)\.tsx?$/.test(file)
const within = (path: string, folders: readonly string[]) => folders.some((folder) => path.startsWith(folder))

/** What is wrong with an import in a sentence, or undefined. Tests keep to the same directions, but run in Node: those beside the model count as the engine's. */
export function violationOf({ from, to, isPackage, isType }: Import): string | undefined {
  const layer = layers.find((prefix) => from.startsWith(prefix) && !(isTest(from) && prefix === 'engine/model/'))
  const rule = layer === undefined ? undefined : allowed[layer]
  if (!rule) return undefined
  if (isPackage) {
    if (to === 'fluent-ffmpeg' && !from.startsWith('nodes/film/')) return `${from} imports fluent-ffmpeg: only one module of nodes/film may`
    if (rule.packages && !rule.packages.includes(to)) return `${from} imports ${to}: ${layer} must run in a browser, with ${rule.packages.join(', ')} alone`
    return undefined
  }
  if (within(to, rule.values) || (isType && within(to, rule.types ?? []))) return undefined
  if (within(to, rule.types ?? [])) return `${from} imports ${to}: ${layer} may import types only from there`
  return `${from} imports ${to}: ${layer} may import ${rule.values.join(', ')} only`
}
