import type { Clients } from '../../engine/in-process.ts'
import { createMemoryArtifacts } from '../../engine/memory-stores.ts'
import type { Service } from '../../engine/service.ts'
import type { ImageRequest, SpeechRequest, TextRequest, VideoRequest } from '../capabilities.ts'
import { aLore, aNarrative, aShotDraft } from './samples.ts'

type Asked = Pick<TextRequest, 'purpose' | 'context'>

/** Who is in which scene of the little film: Tock and the jar come later. */
const CAST = [
  { name: 'Mira', kind: 'character', from: 1 },
  { name: 'Orchard', kind: 'location', from: 1 },
  { name: 'Jar', kind: 'prop', from: 3 },
  { name: 'Tock', kind: 'character', from: 2 },
] as const

/** Every capability for the engine's rig, free and instant. The writer words each answer anew, as a language model does. */
export function createStudio() {
  const artifacts = createMemoryArtifacts()
  const asked: string[] = []
  let wording = 0
  const service = <Request>(name: string, answer: (request: Request) => unknown): Service => ({
    model: `test/${name}`, revision: '1', paid: false, limits: { concurrency: 100 }, price: () => ({ min: 0, max: 0 }),
    send: async (request) => ({ value: await answer(request as Request), usd: 0 }),
  })
  const made = (request: unknown) => artifacts.put(new TextEncoder().encode(JSON.stringify(request)), 'application/octet-stream')
  const write = ({ purpose, context }: Asked): unknown => {
    asked.push(purpose === 'component' ? `component ${String(context.name)}` : purpose)
    return answers[purpose]?.(context, `(wording ${++wording})`)
  }
  const services = {
    text: service('text', write),
    image: service('image', async ({ width, height, ...rest }: ImageRequest) => ({ ...(await made(rest)), width, height })),
    video: service('video', async ({ seconds, width, height, fps, ...rest }: VideoRequest) => ({ ...(await made([seconds, rest])), seconds, width, height, fps, hasSound: false })),
    speech: service('speech', async (request: SpeechRequest) => ({ audio: { ...(await made(request)), seconds: request.text.split(' ').length / 2.5 }, words: [] })),
    music: service('music', async (request: { seconds: number }) => ({ ...(await made(request)), seconds: request.seconds })),
  }
  const clients: Clients = (call) => ({
    ...Object.fromEntries(Object.keys(services).map((name) => [name, (request: unknown) => call(name, request)])),
    text: async ({ purpose, context, schema }: TextRequest, more: { shared?: boolean; check?: (value: unknown) => string[] } = {}) => {
      const answer = schema.parse(await call('text', { purpose, context }, { shared: more.shared === true }))
      const problems = more.check?.(answer) ?? []
      if (problems.length > 0) throw new Error(problems.join(' '))
      return answer
    },
  })
  return { artifacts, services, clients, asked }
}

const answers: Partial<Record<Asked['purpose'], (context: Record<string, unknown>, words: string) => unknown>> = {
  style: () => ({ style: 'torn paper' }),
  lores: ({ count }, words) => ({ options: Array.from({ length: Number(count) }, (_, at) => aLore({ title: `Option ${at} ${words}` })) }),
  narratives: ({ count, sceneCount, beats }) => ({ options: Array.from({ length: Number(count) }, () => aNarrative(beats as Parameters<typeof aNarrative>[0], Number(sceneCount))) }),
  scenes: ({ sceneCount }) => ({
    scenes: Array.from({ length: Number(sceneCount) }, (_, at) => {
      const here = CAST.filter(({ from }) => from <= at + 1)
      return {
        title: `Scene ${at + 1}`, beat: 'anywhere', text: `Number ${at + 1}: ${here.map(({ name }) => `@${name}`).join(' and ')} in the soft light of the moon.`,
        time: 'night', weather: 'clear', mood: 'calm', energy: 0.3,
        mentions: here.map(({ name, kind, from }) => ({ name, kind, line: from === at + 1 ? `${name}, at first sight.` : '' })),
      }
    }),
  }),
  component: ({ name }, words) => ({ visual: `${String(name)} as seen ${words}`, voice: 'soft' }),
  stage: ({ scene }, words) => ({ description: `The set of ${(scene as { title: string }).title} ${words}` }),
  shots: ({ components, count, scene }, words) => {
    const names = (components as { name: string }[]).map(({ name }) => name)
    return {
      shots: Array.from({ length: Number(count) }, (_, at) => aShotDraft({
        action: `@${names[0] ?? ''} acts in ${(scene as { title: string }).title}, shot ${at + 1} ${words}`,
        names: at === 0 ? names : names.slice(0, 1), utterances: [{ kind: 'dialogue', speaker: 'Mira', text: 'Who sings there?' }],
      })),
    }
  },
}
