import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CallIo } from '../../../engine/service.ts'
import { anthropic } from '../../../nodes/providers/anthropic/index.ts'
import { createAnthropicServer } from '../../../nodes/providers/anthropic/testing.ts'
import { elevenlabs } from '../../../nodes/providers/elevenlabs/index.ts'
import { createElevenLabsServer } from '../../../nodes/providers/elevenlabs/testing.ts'
import { gemini } from '../../../nodes/providers/gemini/index.ts'
import { createGeminiServer } from '../../../nodes/providers/gemini/testing.ts'
import type { ModelInfo } from '../../../nodes/providers/kit/model.ts'
import type { ProtocolServer } from '../../../nodes/providers/kit/testing/protocol-server.ts'
import { sampleClip } from '../../../nodes/providers/kit/testing/sample-clip.ts'
import { kling } from '../../../nodes/providers/kling/index.ts'
import { createKlingServer } from '../../../nodes/providers/kling/testing.ts'
import { createOfflineProvider } from '../../../nodes/providers/offline/index.ts'
import type { Provider, ProviderType, TextWire } from '../../../nodes/providers/provider.ts'
import { createHost } from '../../host/create-host.ts'
import { createHurriedClock } from './hurried-clock.ts'

/** The models that stand in for those of a film-maker who has keys. */
export const LIVE_MODELS = { text: 'anthropic/claude-sonnet-5-5', image: 'gemini/nano-banana-2.1', video: 'kling/kling-3.0', speech: 'elevenlabs/eleven_v3' } as const

export interface LiveSetup {
  /** Price of one picture, at the server and in the table. */
  pictureUsd?: number
}

/** A host with the real nodes and the real adapters, on servers that speak the protocols of four providers. The text is the offline writer's. */
export async function createLiveStudio({ pictureUsd = 0.0336 }: LiveSetup = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'reelgraph-soak-'))
  const offline = createOfflineProvider()
  const asked = new Map<string, { wire: TextWire; io: CallIo }>()
  const write = async (prompt: string): Promise<unknown> => {
    const known = asked.get(prompt)
    const [writer] = offline.models.text ?? []
    if (!known || !writer?.send) throw new Error('The server was asked something that no node asked.')
    return (await writer.send(known.wire, known.io)).value
  }
  const servers = {
    text: await createAnthropicServer(write),
    image: await createGeminiServer({ usd: pictureUsd, width: 160 }),
    video: await createKlingServer(await sampleClip(folder, 6), 100),
    speech: await createElevenLabsServer(),
  }
  const open = (type: ProviderType, server: ProtocolServer, key: string, change: (model: ModelInfo) => ModelInfo = (model) => model): Provider =>
    type.create({ credentials: { key, baseUrl: server.url }, models: type.models.map((model) => change({ ...model, limits: { concurrency: 10 } })), trusted: new Set([server.host]), timeoutMs: 20_000 })
  const writer = open(anthropic, servers.text, 'sk-good')
  const providers = [
    offline,
    { ...writer, models: { text: (writer.models.text ?? []).map((service) => ({ ...service, send: async (wire: TextWire, io: CallIo) => {
      asked.set(wire.prompt, { wire, io })
      if (!service.send) throw new Error('A writer answers at once.')
      return service.send(wire, io)
    } })) } },
    open(gemini, servers.image, 'g-good', (model) => ({ ...model, prices: model.prices.map((line) => ({ ...line, usd: pictureUsd })) })),
    open(kling, servers.video, 'key-good'),
    open(elevenlabs, servers.speech, 'el-good'),
  ]
  const host = await createHost({ dataDir: join(folder, 'data'), providers, clock: createHurriedClock(200) })
  await host.settings.acceptPaid(Object.values(LIVE_MODELS))
  return {
    host, folder, servers,
    /** What all servers charged, in US dollars. */
    charged: () => Object.values(servers).flatMap(({ charges }) => charges).reduce((sum, { usd }) => sum + usd, 0),
    /** Charges for the very same request, beyond the first. */
    twice: () => Object.values(servers).flatMap(({ charges }) => charges.map(({ what }) => what)).filter((what, at, all) => all.indexOf(what) !== at),
    close: async () => {
      await host.close(0)
      await Promise.all(Object.values(servers).map((server) => server.close()))
      await rm(folder, { recursive: true, force: true })
    },
  }
}
