// Run by tsx, which reads TypeScript and watches whatever this imports.
import { main } from '../cli/main.ts'

process.exitCode = await main(['serve', ...process.argv.slice(2)])
