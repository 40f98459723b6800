import { runNode } from './command.mjs'
import { installToRun } from './install.mjs'
import { at, script } from './project.mjs'

// Makes the sample films of the gallery small and prints what they measure; `npm run films -- --pictures` makes covers and previews.
await script(async () => {
  await installToRun()
  const { code } = await runNode('--import', ['tsx', at('templates/films.ts'), ...process.argv.slice(2)], { output: 'inherited' })
  return code
})
