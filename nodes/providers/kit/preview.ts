import type { CallIo, RequestPreview, Service } from '../../../engine/service.ts'
import type { Provider, ProviderType } from '../provider.ts'
import type { Fetch } from './http.ts'
import type { ProviderSetup } from './setup.ts'

/** A provider whose services can show their requests before they are sent. */
export function createProvider(type: ProviderType, setup: ProviderSetup): Provider {
  const provider = type.create(setup)
  const models = Object.fromEntries(Object.entries(provider.models).map(([capability, services]) => [capability, (services as Service[]).map((service) => ({
    ...service,
    preview: (request: unknown, io: CallIo) => previewCall(type, setup, { capability, model: service.model, request, io }),
  }))]))
  return { ...provider, models: models as Provider['models'] }
}

/**
 * The request by which a call would be made, as it would go out, with keys blotted out. The adapter itself makes it, over
 * a fetch that takes it down and never goes out; what would be uploaded before has a stand-in for its address.
 */
export async function previewCall(type: ProviderType, setup: ProviderSetup, { capability, model, request, io }: { capability: string; model: string; request: unknown; io: CallIo }): Promise<RequestPreview> {
  let taken: Request | undefined
  const fetch: Fetch = async (input, init) => {
    const asked = new Request(input, init)
    const upload = type.uploads?.find(({ path }) => path.test(new URL(asked.url).pathname))
    if (upload) return Response.json(upload.answer)
    taken = asked.clone()
    throw new Error('A preview is not sent.')
  }
  // A key that is missing is no reason not to show the rest.
  const credentials = { ...Object.fromEntries(Object.entries(type.credentials).map(([role, { secret }]) => [role, secret ? BLOT : undefined])), ...withoutEmpty(setup.credentials) }
  const services: Service[] = Object.entries(type.create({ ...setup, credentials, fetch }).models).flatMap(([of, list]) => (of === capability ? (list as Service[]) : []))
  const service = services.find((one) => one.model === model)
  if (!service) throw new Error(`${type.title} has no ${capability} model ${model}.`)
  let failed: unknown
  try {
    await (service.send ?? service.start)?.(request, io)
  } catch (error) {
    failed = error
  }
  if (!taken) throw failed ?? new Error(`${model} sends nothing.`)
  return { method: taken.method, url: taken.url, headers: headersOf(taken.headers), body: await bodyOf(taken) }
}

const BLOT = '•••'
const withoutEmpty = (credentials: ProviderSetup['credentials']) => Object.fromEntries(Object.entries(credentials).filter(([, value]) => value))

/** Headers for people: whatever may hold a secret is blotted out, its scheme left. */
export function headersOf(headers: Iterable<[string, string]>): Record<string, string> {
  return Object.fromEntries([...headers].map(([name, value]) => [name, /auth|key|secret|token|cookie/i.test(name) ? value.replace(/\S+$/, BLOT) : value]))
}

async function bodyOf(request: Request): Promise<unknown> {
  if (request.headers.get('content-type')?.startsWith('multipart/form-data')) {
    const fields = new Map<string, unknown[]>()
    for (const [name, value] of await request.formData()) fields.set(name, [...(fields.get(name) ?? []), typeof value === 'string' ? value : { file: value.name, mime: value.type, bytes: value.size }])
    return Object.fromEntries([...fields].map(([name, values]) => [name, values.length === 1 ? values[0] : values]))
  }
  const text = await request.text()
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/** A preview that fits a page: media in it told by kind and size. */
export function withoutMedia(value: unknown): unknown {
  if (typeof value === 'string') {
    const [, mime, data] = /^data:([\w/+.-]+);base64,(.*)$/s.exec(value) ?? []
    if (data !== undefined) return `(${mime}, ${Buffer.from(data, 'base64').length} bytes)`
    return value.length > 40 && value.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(value) ? `(base64, ${Buffer.from(value, 'base64').length} bytes)` : value
  }
  if (Array.isArray(value)) return value.map(withoutMedia)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, withoutMedia(entry)]))
}
