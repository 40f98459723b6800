import { lookup as resolve } from 'node:dns'
import type { LookupAddress } from 'node:dns'
import { request as requestHttp } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { BlockList, isIP } from 'node:net'
import type { LookupFunction } from 'node:net'
import { ReelError } from '../../../engine/model/errors.ts'

/**
 * Addresses that nothing outside may send us to: this machine, private networks, link-local (cloud metadata), multicast
 * and reserved ranges (RFC 6890 and the IANA special-purpose registries).
 */
const CLOSED = new BlockList()
for (const [net, bits] of [['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4]] as const) CLOSED.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [['::', 128], ['::1', 128], ['64:ff9b:1::', 48], ['100::', 64], ['2001:db8::', 32], ['fc00::', 7], ['fe80::', 10], ['ff00::', 8]] as const) CLOSED.addSubnet(net, bits, 'ipv6')

/** Whether an address belongs to a range that is closed to URLs from outside; IPv4 inside IPv6 counts as IPv4. */
export function isClosed(address: string): boolean {
  const mapped = /^(?:::ffff:|64:ff9b::)(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return CLOSED.check(mapped, 'ipv4')
  return CLOSED.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

export interface Guard {
  /** Hosts (with port where it is not the usual one) that the operator configured: exempt from the check of ranges. */
  trusted?: ReadonlySet<string>
  /** Most bytes to take. */
  mostBytes: number
  timeoutMs: number
  signal: AbortSignal
  headers?: Record<string, string>
}

export type FetchFile = (url: string, guard: Guard) => Promise<{ bytes: Uint8Array; mime: string }>

const MOST_REDIRECTS = 5

/**
 * Fetches a URL that a user or a provider named. Only http and https; the address is checked after it was resolved, at
 * each redirect, by the very connection that is made, so that no second look-up can answer differently.
 */
export async function fetchGuarded(url: string, guard: Guard): Promise<{ bytes: Uint8Array; mime: string }> {
  const first = toUrl(url)
  let at = first
  for (let hops = 0; ; hops++) {
    // Headers may hold a key: they go to the host they were meant for, and nowhere it points to.
    const response = await open(at, at.host === first.host ? guard : { ...guard, headers: {} })
    const { statusCode: status = 0, headers } = response
    if (status >= 300 && status < 400 && headers.location !== undefined) {
      response.destroy()
      if (hops >= MOST_REDIRECTS) throw new ReelError('unavailable', `${at.host} redirects without end.`)
      at = toUrl(new URL(headers.location, at).href)
      continue
    }
    if (status !== 200) {
      response.destroy()
      throw fileFailure(status, at.host)
    }
    return { bytes: await collect(response, at.host, guard), mime: (headers['content-type'] ?? '').split(';')[0]?.trim() ?? '' }
  }
}

function toUrl(text: string): URL {
  const url = URL.parse(text)
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) throw new ReelError('rejected', 'A file was offered at an address that is not http or https.')
  if (url.username !== '' || url.password !== '') throw new ReelError('rejected', `The address of a file at ${url.host} carries a name or password.`)
  return url
}

function fileFailure(status: number, host: string): ReelError {
  if (status === 403 || status === 404 || status === 410) return new ReelError('invalid-output', `The file at ${host} is not there any more (HTTP ${status}); its address has expired.`)
  return new ReelError(status === 429 || status >= 500 ? 'unavailable' : 'rejected', `${host} answered HTTP ${status} for a file.`)
}

function open(url: URL, { trusted, timeoutMs, signal, headers }: Guard): Promise<IncomingMessage> {
  const isTrusted = trusted?.has(url.host) ?? false
  const name = url.hostname.replace(/^\[|\]$/g, '')
  if (!isTrusted && isIP(name) !== 0 && isClosed(name)) return Promise.reject(closed(url.host))
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((answered, failed) => {
    const outgoing = request(url, { lookup: isTrusted ? undefined : openOnly, headers: { 'user-agent': 'reelgraph', ...headers }, signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]), agent: false })
    outgoing.on('response', answered)
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      if (signal.aborted) failed(new ReelError('cancelled', 'Cancelled.'))
      else if (error.code === CLOSED_CODE) failed(closed(url.host))
      else failed(new ReelError(error.name === 'AbortError' || error.name === 'TimeoutError' ? 'timeout' : 'unavailable', `The file at ${url.host} could not be fetched (${error.code ?? error.name}).`))
    })
    outgoing.end()
  })
}

const CLOSED_CODE = 'ERR_CLOSED_ADDRESS'
const closed = (host: string): ReelError => new ReelError('rejected', `The address ${host} lies in a private network and is not fetched.`, { hint: 'If this is a server of your own, name its address in Settings.' })

const openOnly: LookupFunction = (hostname, options, done) => {
  resolve(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error) return done(error, '', 0)
    const first = addresses[0]
    if (!first || addresses.some(({ address }) => isClosed(address))) return done(Object.assign(new Error('closed'), { code: CLOSED_CODE }), '', 0)
    return options.all ? done(null, addresses) : done(null, first.address, first.family)
  })
}

async function collect(response: IncomingMessage, host: string, { mostBytes, signal }: Guard): Promise<Uint8Array> {
  const told = Number(response.headers['content-length'] ?? Number.NaN)
  const tooLarge = () => new ReelError('invalid-output', `The file at ${host} is larger than ${Math.round(mostBytes / 1048576)} MB.`)
  if (told > mostBytes) {
    response.destroy()
    throw tooLarge()
  }
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      length += chunk.length
      if (length > mostBytes) throw tooLarge()
      chunks.push(chunk)
    }
  } catch (error) {
    response.destroy()
    if (error instanceof ReelError) throw error
    throw signal.aborted ? new ReelError('cancelled', 'Cancelled.') : new ReelError('unavailable', `The file at ${host} broke off after ${length} bytes.`)
  }
  if (Number.isFinite(told) && length !== told) throw new ReelError('unavailable', `The file at ${host} broke off after ${length} of ${told} bytes.`)
  return Buffer.concat(chunks)
}
