import type { GraphNode } from './graph.ts'
import type { Decision } from './model/decisions.ts'
import { parentOf, parseAddress } from './model/ids.ts'
import type { Address, Digest, ItemId } from './model/ids.ts'

/** The decisions that count, with the questions that cells ask of them. */
export class DecisionIndex {
  readonly decisions: Readonly<Record<Address, Decision>>
  private readonly hasAny: boolean
  private readonly graph: ReadonlyMap<string, GraphNode>
  /** Items that decisions name, and those above them, as family:item. */
  private named: Set<string> | undefined

  constructor(decisions: Readonly<Record<Address, Decision>>, graph: ReadonlyMap<string, GraphNode>) {
    this.decisions = decisions
    this.hasAny = Object.keys(decisions).length > 0
    this.graph = graph
  }

  at(address: Address): Decision | undefined {
    return this.hasAny ? this.decisions[address] : undefined
  }

  /** The addresses whose decision is another in `next`. */
  changed(next: Readonly<Record<Address, Decision>>): Address[] {
    const added = Object.keys(next).filter((address) => next[address] !== this.decisions[address])
    return [...added, ...Object.keys(this.decisions).filter((address) => !(address in next))]
  }

  /** Whether some decision on the nodes of this family belongs to this item or to one below it. */
  names(family: string, item: ItemId): boolean {
    if (!this.hasAny) return false
    if (!this.named) {
      this.named = new Set()
      for (const address in this.decisions) {
        const parsed = parseAddress(address)
        const of = this.graph.get(parsed?.node ?? '')?.family
        for (let id = parsed?.item ?? ''; id !== ''; id = parentOf(id)) this.named.add(`${of}:${id}`)
      }
    }
    return this.named.has(`${family}:${item}`)
  }

  /** The local id of the part of this plan whose edit was made on this digest. */
  madeOn(node: string, parent: ItemId, digest: Digest): string | undefined {
    if (!this.hasAny) return undefined
    for (const address in this.decisions) {
      if (this.decisions[address]?.edit?.on !== digest) continue
      const parsed = parseAddress(address)
      if (parsed?.node === node && parsed.fn === 'run' && parsed.item !== parent && parentOf(parsed.item) === parent) return parent === '' ? parsed.item : parsed.item.slice(parent.length + 1)
    }
    return undefined
  }
}
