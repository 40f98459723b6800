import { z } from 'zod'
import { ReelError } from '../../../engine/model/errors.ts'
import { dataUrlOf } from '../kit/data-url.ts'
import { askJson, unreadable, type Door } from '../kit/http.ts'
import { keepPicture } from '../kit/keep.ts'
import type { ModelInfo } from '../kit/model.ts'
import { nearestRatio } from '../kit/picture-size.ts'
import { priceOf } from '../kit/price.ts'
import { describeService } from '../kit/setup.ts'
import type { ServicesOf } from '../provider.ts'

const Answer = z.looseObject({ data: z.looseObject({ image_base64: z.array(z.string()).nullish() }).nullish() })

/** Pictures at once, as base64; one character may be given as a reference. */
export function createMiniMaxImage(model: ModelInfo, door: Door): ServicesOf['image'] {
  return {
    ...describeService(model),
    price: () => priceOf(model, { images: 1 }),
    async send(request, io) {
      const [who] = request.references
      const { json } = await askJson(door, {
        path: '/v1/image_generation', kind: 'create', signal: io.signal,
        json: {
          model: model.name, prompt: request.prompt, aspect_ratio: nearestRatio(model, request) ?? '16:9', n: 1, response_format: 'base64', seed: io.seed, prompt_optimizer: false,
          ...(who ? { subject_reference: [{ type: 'character', image_file: await dataUrlOf(who.picture, io.artifacts) }] } : {}),
        },
      })
      const answer = Answer.safeParse(json)
      if (!answer.success) throw unreadable(door, { kind: 'create' }, 'something that is no picture', json)
      const encoded = answer.data.data?.image_base64?.[0]
      if (!encoded) throw new ReelError('invalid-output', `${door.title} sent no picture.`)
      const usd = priceOf(model, { images: 1 }).max
      return { value: await keepPicture(Buffer.from(encoded, 'base64'), io.artifacts, { title: door.title, usd }), usd }
    },
  }
}
