import type { Word } from '../../../values/index.ts'
import type { Phone } from './flite.ts'
import type { Token } from './tokens.ts'

/**
 * Times of each token within what was spoken: the sounds that each word has
 * when it is said alone are aligned with the sounds of the sentence. In order, without overlap, one word per token.
 */
export function timeWords(tokens: readonly Token[], alone: readonly (readonly string[])[], phones: readonly Phone[]): Word[] {
  const spoken = phones.filter((phone) => phone.name !== 'pau')
  const owners = align(alone.flatMap((sounds, token) => sounds.map((name) => ({ name, token }))), spoken)
  let reached = spoken[0]?.start ?? 0
  return tokens.map(({ written }, token) => {
    const from = owners.indexOf(token)
    const until = owners.lastIndexOf(token)
    const start = Math.max(reached, spoken[from]?.start ?? reached)
    const end = Math.max(start, spoken[until]?.end ?? start)
    reached = end
    return { text: written, start, end }
  })
}

/** Which token each sound belongs to, by least edits; a sound that no word expects belongs to the word before it. */
function align(expected: readonly { name: string; token: number }[], heard: readonly Phone[]): number[] {
  const width = heard.length + 1
  const cost = new Float64Array((expected.length + 1) * width)
  const at = (i: number, j: number): number => cost[i * width + j] ?? 0
  const change = (i: number, j: number): number => difference(expected[i - 1]?.name ?? '', heard[j - 1]?.name ?? '')
  for (let i = 0; i <= expected.length; i++) {
    for (let j = 0; j <= heard.length; j++) {
      if (i === 0 || j === 0) cost[i * width + j] = i + j
      else cost[i * width + j] = Math.min(at(i - 1, j - 1) + change(i, j), at(i - 1, j) + 1, at(i, j - 1) + 1)
    }
  }
  const owners = new Array<number>(heard.length).fill(0)
  let i = expected.length
  let j = heard.length
  while (j > 0) {
    const here = at(i, j)
    if (i > 0 && here === at(i - 1, j - 1) + change(i, j)) {
      owners[j - 1] = expected[i - 1]?.token ?? 0
      i--
      j--
    } else if (i > 0 && here === at(i - 1, j) + 1) i--
    else {
      owners[j - 1] = expected[i - 1]?.token ?? 0
      j--
    }
  }
  return owners
}

function difference(one: string, other: string): number {
  if (one === other) return 0
  return /^[aeiou]/.test(one) === /^[aeiou]/.test(other) ? 0.6 : 1.6
}
