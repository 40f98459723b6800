import { z } from 'zod'
import { ReelError } from '../../../engine/model/errors.ts'
import type { CallIo } from '../../../engine/service.ts'
import { dataUrlOf } from '../kit/data-url.ts'
import { failureOf } from '../kit/failures.ts'
import { fetchGuarded } from '../kit/guard.ts'
import { askJson, unreadable, type Door } from '../kit/http.ts'
import { keepPicture } from '../kit/keep.ts'
import type { ModelInfo } from '../kit/model.ts'
import { nearestRatio } from '../kit/picture-size.ts'
import { priceOf } from '../kit/price.ts'
import { describeService } from '../kit/setup.ts'
import type { ServicesOf } from '../provider.ts'

const Url = z.union([z.string(), z.looseObject({ url: z.string() }).transform(({ url }) => url)])
const Shown = z.union([z.string(), z.looseObject({ image_url: Url }).transform(({ image_url: url }) => url), z.looseObject({ url: z.string() }).transform(({ url }) => url)])
const Answer = z.looseObject({
  choices: z.array(z.looseObject({
    finish_reason: z.string().nullish(),
    error: z.unknown().optional(),
    message: z.looseObject({ content: z.union([z.string(), z.array(z.unknown())]).nullish(), images: z.array(Shown).nullish(), image_url: Url.nullish() }),
  })).min(1),
  usage: z.looseObject({ cost: z.number().nullish() }).nullish(),
})
type Message = z.infer<typeof Answer>['choices'][number]['message']

/**
 * The picture in a message, in every shape that answers have been seen to have: a list of images (as objects, as plain
 * addresses, as `{url}`), one nested or plain address, a `data:` URL inside the text.
 */
export function pictureIn({ images, image_url: single, content }: Message): string | undefined {
  const parts = Array.isArray(content) ? content.flatMap((part) => Shown.safeParse(part).data ?? []) : []
  const inText = typeof content === 'string' ? /data:image\/[\w.+-]+;base64,[A-Za-z0-9+/=]+/.exec(content)?.[0] : undefined
  return [...(images ?? []), single, ...parts, inText].find((url) => url !== undefined && url !== null && url !== '') ?? undefined
}

/** Pictures by chat, with references as parts of the message. Without both modalities a model would answer in words only. */
export function createOpenRouterImage(model: ModelInfo, door: Door, trusted: ReadonlySet<string> | undefined): ServicesOf['image'] {
  const { resolution } = model.defaults
  const price = priceOf(model, { images: 1, ...(resolution === undefined ? {} : { resolution }) })
  return {
    ...describeService(model),
    price: () => price,
    async send(request, io) {
      const references = await Promise.all(request.references.map(async ({ picture }) => ({ type: 'image_url', image_url: { url: await dataUrlOf(picture, io.artifacts) } })))
      const { json, headers } = await askJson(door, {
        path: '/chat/completions', kind: 'create', signal: io.signal,
        json: {
          model: model.name, modalities: ['image', 'text'], messages: [{ role: 'user', content: [...references, { type: 'text', text: request.prompt }] }],
          image_config: { aspect_ratio: nearestRatio(model, request) ?? '16:9', ...(resolution === undefined ? {} : { image_size: resolution }) },
        },
      })
      const answer = Answer.safeParse(json)
      if (!answer.success) throw unreadable(door, { kind: 'create' }, 'something that is no picture', json)
      const [choice] = answer.data.choices
      const usd = answer.data.usage?.cost ?? price.max
      if (choice?.error) throw failureOf({ status: 200, headers, body: { error: choice.error } }, { title: door.title, isPaidCreate: true, classify: door.classify })
      const url = choice && pictureIn(choice.message)
      if (url === undefined) throw new ReelError(choice?.finish_reason === 'content_filter' ? 'refused' : 'invalid-output', `${door.title} sent no picture.`, { usd })
      return { value: await keepPicture(await bytesOf(url, { io, door, trusted }), io.artifacts, { title: door.title, usd }), usd }
    },
  }
}

async function bytesOf(url: string, { io, door, trusted }: { io: CallIo; door: Door; trusted: ReadonlySet<string> | undefined }): Promise<Uint8Array> {
  const encoded = /^data:[^,]*;base64,(.*)$/s.exec(url)?.[1]
  if (encoded !== undefined) return Buffer.from(encoded, 'base64')
  return (await (door.fetch.files ?? fetchGuarded)(url, { ...(trusted ? { trusted } : {}), mostBytes: 64 * 1024 * 1024, timeoutMs: door.timeoutMs, signal: io.signal })).bytes
}
