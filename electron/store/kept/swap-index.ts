import type { Swap } from './hidden-case.ts'

/** By so many letters a swap is looked up: none is shorter (hidden-case.ts). */
const gram = 12

interface Numbered extends Swap {
  readonly number: number
}

const startOf = (text: string, at: number): number =>
  (text.charCodeAt(at) ^ (text.charCodeAt(at + 1) << 5) ^ (text.charCodeAt(at + 2) << 10)) & 0xffff

/** All that stands for something else in any reply, found in a text without trying one after the other. */
export class SwapIndex {
  readonly #byGram = new Map<string, Numbered[]>()
  /** Whether any begins with letters like these; most places of a text are passed over by it alone. */
  readonly #begins = new Uint8Array(0x10000)
  readonly #of = new Map<string, readonly Numbered[]>()
  #next = 0

  /** Those of one case, in place of the ones before. */
  put(caseId: string, swaps: readonly Swap[]): void {
    for (const old of this.#of.get(caseId) ?? []) {
      const key = old.from.slice(0, gram)
      const left = (this.#byGram.get(key) ?? []).filter((one) => one !== old)
      if (left.length > 0) this.#byGram.set(key, left)
      else this.#byGram.delete(key)
    }
    const numbered = swaps.map((swap) => ({ ...swap, number: (this.#next += 1) }))
    this.#of.set(caseId, numbered)
    for (const swap of numbered) {
      const key = swap.from.slice(0, gram)
      this.#byGram.set(key, [...(this.#byGram.get(key) ?? []), swap])
      this.#begins[startOf(swap.from, 0)] = 1
    }
  }

  /** As if each was put in place of its words, one after the other in their order. */
  swapped(text: string): string {
    if (this.#byGram.size === 0) return text
    let said = text
    for (let after = 0; ;) {
      const next = this.#firstIn(said, after)
      if (next === null) return said
      said = said.replaceAll(next.from, () => next.to)
      after = next.number
    }
  }

  #firstIn(text: string, after: number): Numbered | null {
    let first: Numbered | null = null
    for (let at = 0; at + gram <= text.length; at += 1) {
      if (this.#begins[startOf(text, at)] === 0) continue
      for (const one of this.#byGram.get(text.slice(at, at + gram)) ?? [])
        if (
          one.number > after &&
          (first === null || one.number < first.number) &&
          text.startsWith(one.from, at)
        )
          first = one
    }
    return first
  }
}
