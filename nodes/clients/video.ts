import type { Call } from '../../engine/calls.ts'
import type { BaseContext } from '../../engine/implement.ts'
import { ReelError } from '../../engine/model/errors.ts'
import type { Capabilities, VideoRequest } from '../capabilities.ts'
import type { Dialect } from '../prompting/dialect.ts'
import { cutAt } from '../prompting/fit-picture.ts'
import { lintClip } from '../prompting/lint.ts'
import { Footage } from '../values/media.ts'

/** Films a clip, as long as the model makes one that holds the shot. What the model surely cannot make is said before anything is sent; a prompt that is too long is cut at a sentence. */
export function createVideoClient(call: Call, ctx: BaseContext, dialect: () => Dialect): Capabilities['video'] {
  return async (planned) => {
    const reader = dialect()
    const asked = { ...planned, seconds: fitSeconds(planned.seconds, reader.durations) }
    for (const { level, code, message } of lintClip(asked, reader)) {
      if (level === 'error') throw new ReelError('rejected', message, { hint: `Set the lengths that the model can make in the settings of the Video node: ${reader.durations.join(', ')}.` })
      if (code !== 'thin-description') ctx.warn(message)
    }
    const prompt = reader.promptChars === undefined || asked.prompt.length <= reader.promptChars ? asked.prompt : cutAt(asked.prompt, reader.promptChars)
    if (prompt !== asked.prompt) ctx.sent(prompt)
    return Footage.parse(await call('video', { ...asked, prompt } satisfies VideoRequest))
  }
}

/** The shortest length that the model makes and that holds the shot; a longer one than it can make is left for the linter to name. */
function fitSeconds(seconds: number, durations: readonly number[] = []): number {
  const fitting = durations.filter((one) => one >= seconds - 1e-6)
  return fitting.length > 0 ? Math.min(...fitting) : seconds
}
