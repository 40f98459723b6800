/** Seconds, money and sizes as people read them. */
export function duration(ms: number): string {
  const seconds = Math.round(ms / 1000)
  if (ms < 1000) return `${Math.round(ms)} ms`
  if (seconds < 60) return `${seconds} s`
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

export function money(usd: number): string {
  return usd === 0 ? 'free' : `$${usd.toFixed(usd < 0.1 ? 4 : 2)}`
}

export function size(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB']
  let unit = 0
  let value = bytes
  for (; value >= 1000 && unit < units.length - 1; unit++) value /= 1000
  return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`
}

export function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`
}
