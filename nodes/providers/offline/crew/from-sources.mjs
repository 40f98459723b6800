// Where there is no build, a thread must learn to read TypeScript before it can start.
import { register } from 'tsx/esm/api'

register()
await import('./member.ts')
