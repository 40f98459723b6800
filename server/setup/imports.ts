import { posix } from 'node:path'
import { parseSync, Visitor } from 'vite'

/** One file reaching for another (`to` is then a path from the project's root, as `from` is) or for a package or built-in. */
export interface Import {
  readonly from: string
  readonly to: string
  readonly isPackage: boolean
  readonly isType: boolean
}

/** Every import of a module: static, re-exported, dynamic with a literal path, and `import('…').Type`. */
export function importsOf(from: string, source: string): Import[] {
  const { module, program, errors } = parseSync(from, source)
  if (errors.length > 0) throw new Error(`${from} cannot be read: ${errors[0]?.message}`)
  const found: Import[] = []
  const add = (to: string, isType: boolean) => {
    const isPackage = !to.startsWith('.')
    found.push({ from, to: isPackage ? packageOf(to) : posix.join(posix.dirname(from), to), isPackage, isType })
  }
  for (const { moduleRequest, entries } of module.staticImports) add(moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType))
  for (const { entries } of module.staticExports) for (const entry of entries) if (entry.moduleRequest) add(entry.moduleRequest.value, entry.isType)
  new Visitor({
    ImportExpression: ({ source: path }) => {
      if (path.type === 'Literal' && typeof path.value === 'string') add(path.value, false)
    },
    TSImportType: ({ source: path }) => add(path.value, true),
  }).visit(program)
  return found
}

/** `@scope/name/deep/file` → `@scope/name`; built-ins keep their `node:`. */
function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}
