import { toFile } from 'openai'
import { z } from 'zod'
import type { Artifacts } from '../../../engine/model/artifact.ts'
import { ReelError } from '../../../engine/model/errors.ts'
import type { ImageRequest } from '../../capabilities.ts'
import type { Door } from '../kit/http.ts'
import { unreadable } from '../kit/http.ts'
import { keepPicture } from '../kit/keep.ts'
import type { ModelInfo } from '../kit/model.ts'
import { nearestSize, steppedSize } from '../kit/picture-size.ts'
import { priceOf, tokensIn } from '../kit/price.ts'
import { describeService } from '../kit/setup.ts'
import type { ServicesOf } from '../provider.ts'
import { calling, createOpenAiClient } from './client.ts'

const Images = z.object({
  data: z.array(z.object({ b64_json: z.string().nullish() })).nullish(),
  usage: z.object({ input_tokens: z.number(), output_tokens: z.number() }).nullish(),
})

/** Image tokens of one picture at most, by quality, for the estimate; the bill counts what came. */
const MOST_TOKENS: Record<string, number> = { low: 600, medium: 2400, high: 8000 }

/** Pictures by GPT Image: generated from words, or edited from reference pictures in the order in which the prompt names them. */
export function createOpenAiImage(model: ModelInfo, door: Door, key: string): ServicesOf['image'] {
  const client = createOpenAiClient(door, key)
  return {
    ...describeService(model),
    price: (request) => estimate(model, request),
    async send(request, { signal, artifacts }) {
      const asked = { model: model.name, prompt: request.prompt, size: sizeFor(model, request), output_format: 'png' as const, n: 1, ...(model.defaults.quality === undefined ? {} : { quality: model.defaults.quality as 'medium' }) }
      const image = request.references.length > 0 ? await filesOf(request, artifacts) : undefined
      const answer = await calling(door, signal, () => (image ? client.images.edit({ ...asked, image }, { signal }) : client.images.generate(asked, { signal })))
      const parsed = Images.safeParse(answer)
      if (!parsed.success) throw unreadable(door, { kind: 'create' }, 'something that is no picture', answer)
      const usd = costOf(model, parsed.data.usage)
      const encoded = parsed.data.data?.[0]?.b64_json
      if (!encoded) throw new ReelError('invalid-output', `${door.title} sent no picture.`, { usd })
      return { value: await keepPicture(Buffer.from(encoded, 'base64'), artifacts, { title: door.title, usd }), usd }
    },
  }
}

function sizeFor({ resolutions }: ModelInfo, request: ImageRequest): '1024x1024' {
  const listed = nearestSize(resolutions, request)
  const { width, height } = steppedSize(request, 16, 3840)
  return (listed ?? `${width}x${height}`) as '1024x1024'
}

async function filesOf({ references }: ImageRequest, artifacts: Artifacts) {
  return Promise.all(references.map(async ({ picture }, at) => toFile(await artifacts.read(picture.artifact), `image-${at + 1}.${picture.mime.split('/')[1] ?? 'png'}`, { type: picture.mime })))
}

function estimate(model: ModelInfo, request: ImageRequest | undefined) {
  const most = (MOST_TOKENS[model.defaults.quality ?? 'high'] ?? 8000) * (request ? Math.max(1, (request.width * request.height) / 1024 ** 2) : 1)
  const inputTokens = (request ? tokensIn(request.prompt) : 500) + 1500 * (request?.references.length ?? 4)
  return priceOf(model, { images: 1, inputTokens, imageTokens: [most * 0.3, most], ...(model.defaults.quality === undefined ? {} : { quality: model.defaults.quality }) })
}

function costOf(model: ModelInfo, usage: { input_tokens: number; output_tokens: number } | null | undefined): number | undefined {
  return usage ? priceOf(model, { images: 1, inputTokens: usage.input_tokens, imageTokens: [usage.output_tokens, usage.output_tokens] }).max : undefined
}
