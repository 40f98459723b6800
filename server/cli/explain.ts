import { ReelError } from '../../engine/model/errors.ts'
import { RequestError } from '../host/problem.ts'
import { toProblem } from '../api/problem.ts'
import { EXIT } from './command.ts'

/** Says what went wrong and what to do, and answers the exit code. Only a defect shows where it happened. */
export function explain(error: unknown, isJson: boolean): number {
  const { code, message, hint: advice, fields } = toProblem(error)
  const hint = code === 'needs-consent' ? `${advice} Run again with --yes to agree.` : advice
  if (isJson) process.stdout.write(`${JSON.stringify({ error: { code, message, hint, ...(fields ? { fields } : {}) } })}\n`)
  else {
    const lines = [message, ...(fields ?? []).map((field) => `  ${field.path}: ${field.message}`), hint]
    process.stderr.write(`${lines.filter((line) => line !== '').join('\n')}\n`)
    if (code === 'internal') process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  }
  if (error instanceof RequestError) return EXIT.usage
  if (!(error instanceof ReelError)) return EXIT.failed
  return ({ 'bad-input': EXIT.usage, 'missing-tool': EXIT.missingTool, 'over-budget': EXIT.paused, cancelled: EXIT.cancelled } as Record<string, number>)[error.code] ?? EXIT.failed
}
