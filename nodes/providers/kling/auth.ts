import { createHmac } from 'node:crypto'

/**
 * The token that Kling's access and secret keys sign (JWT, HS256): good for half an hour, from five seconds ago so that
 * clocks may differ. Made anew for each request.
 */
export function signKling(accessKey: string, secretKey: string, now = Date.now()): string {
  const seconds = Math.floor(now / 1000)
  const body = [{ alg: 'HS256', typ: 'JWT' }, { iss: accessKey, exp: seconds + 1800, nbf: seconds - 5 }].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  return `${body}.${createHmac('sha256', secretKey).update(body).digest('base64url')}`
}

/** Signature of a Standard Webhooks message, as Kling and Replicate send it: `v1,` and the base64 of an HMAC-SHA256. */
export function signWebhook(secret: string, { id, timestamp, body }: { id: string; timestamp: string; body: string }): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
}
