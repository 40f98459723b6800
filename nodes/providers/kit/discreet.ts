import { ReelError, toFailure } from '../../../engine/model/errors.ts'
import type { Service } from '../../../engine/service.ts'
import type { Provider } from '../provider.ts'

/** What is shorter is no key, and would blot out words. */
const SHORTEST = 6

/** Text in which no secret is left, in whichever way it was written, nor the beginning of one where the text was cut off. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets.filter((secret) => secret.length >= SHORTEST).flatMap((secret) => [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')]).reduce((clean, secret) => withoutTail(clean.replaceAll(secret, '•••'), secret), text)
}

function withoutTail(text: string, secret: string): string {
  for (let length = secret.length - 1; length >= SHORTEST; length--) if (text.endsWith(secret.slice(0, length))) return `${text.slice(0, -length)}•••`
  return text
}

/**
 * A provider whose failures tell no key, whatever its server repeats and whatever a client library puts into its errors:
 * each is told anew without secrets, and without the error that caused it. The one place for all adapters.
 */
export function discreet(provider: Provider, secrets: readonly string[]): Provider {
  const { probe } = provider
  const models = Object.entries(provider.models).map(([capability, services]) => [capability, (services as Service[]).map((service) => discreetService(service, secrets))])
  return {
    ...provider,
    models: Object.fromEntries(models) as Provider['models'],
    ...(probe ? { probe: async (signal) => {
      const probed = await probe.call(provider, signal)
      return { ...probed, message: withoutSecrets(probed.message, secrets) }
    } } : {}),
  }
}

function discreetService(service: Service, secrets: readonly string[]): Service {
  const guard = <Given extends unknown[], Result>(work: ((...given: Given) => Promise<Result>) | undefined) => work && (async (...given: Given): Promise<Result> => {
    try {
      return await work.apply(service, given)
    } catch (error) {
      throw retold(error, secrets)
    }
  })
  const { send, start, check, lookup, preview } = service
  const guarded = { send: guard(send), start: guard(start), check: guard(check), lookup: guard(lookup), preview: preview && guard(async (...given: Parameters<typeof preview>) => cleaned(await preview.apply(service, given), secrets)) }
  return { ...service, ...Object.fromEntries(Object.entries(guarded).filter(([, work]) => work !== undefined)) }
}

/** The same JSON without secrets. */
function cleaned<T>(value: T, secrets: readonly string[]): T {
  return JSON.parse(withoutSecrets(JSON.stringify(value), secrets)) as T
}

function retold(error: unknown, secrets: readonly string[]): ReelError {
  const { code, message, hint, retryAfter, digest } = toFailure(error)
  return new ReelError(code, withoutSecrets(message, secrets), {
    hint: withoutSecrets(hint, secrets), ...(retryAfter === undefined ? {} : { retryAfter }), ...(digest === undefined ? {} : { digest }), ...(error instanceof ReelError ? { usd: error.usd } : {}),
  })
}
