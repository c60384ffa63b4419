/** What of a text is another in each copy. */
export type SlotKind = 'id' | 'sum' | 'instant' | 'day' | 'month' | 'reference' | 'said'

export interface Slot {
  readonly kind: SlotKind
  /** As it stands in the story. */
  readonly text: string
}

/** A text taken apart: what stays, and between it the numbers of the slots. */
export interface Parts {
  readonly stays: readonly string[]
  readonly slots: readonly number[]
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
const shapes: Readonly<Record<Exclude<SlotKind, 'said'>, string>> = {
  id: '[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}',
  sum: String.raw`(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])`,
  instant: String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z`,
  day: String.raw`(?<!\d)\d{4}-\d\d-\d\d(?![\dT])`,
  month: String.raw`(?:\b\d{1,2} )?\b(?:${months}) \d{4}\b`,
  reference: String.raw`AC-\d{4}-\d{4,}`,
}

/** Takes texts apart, the same words by the same slot. */
export class Slots {
  readonly slots: Slot[] = []
  readonly #known = new Map<string, number>()
  readonly #shape: RegExp
  readonly #stays: (kind: SlotKind, text: string) => boolean

  /** `said`: words that are another in each copy, such as names. `stays`: what is left as it is after all. */
  constructor(said: readonly string[], stays: (kind: SlotKind, text: string) => boolean) {
    const words = said
      .toSorted((a, b) => b.length - a.length)
      .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    const named = Object.entries(shapes).map(([kind, shape]) => `(?<${kind}>${shape})`)
    const ofPeople = String.raw`(?<said>(?<![\p{L}\p{N}])(?:${words.join('|')})(?![\p{L}\p{N}]))`
    // A birthday is a day too, and whose it is comes first.
    this.#shape = new RegExp([named[0], named[1], named[2], ofPeople, ...named.slice(3)].join('|'), 'gu')
    this.#stays = stays
  }

  /** Null where all of it stays. */
  parts(text: string): Parts | null {
    const stays: string[] = []
    const slots: number[] = []
    let from = 0
    for (const found of text.matchAll(this.#shape)) {
      const [kind] = Object.entries(found.groups ?? {}).find(([, value]) => value !== undefined) ?? ['id']
      if (this.#stays(kind as SlotKind, found[0])) continue
      stays.push(text.slice(from, found.index))
      slots.push(this.numberOf(kind as SlotKind, found[0]))
      from = found.index + found[0].length
    }
    return slots.length === 0 ? null : { stays: [...stays, text.slice(from)], slots }
  }

  numberOf(kind: SlotKind, text: string): number {
    const key = `${kind} ${text}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    this.#known.set(key, this.slots.length)
    return this.slots.push({ kind, text }) - 1
  }
}

/** Put together again with what the slots are in one copy. */
export function joined({ stays, slots }: Parts, valueOf: (slot: number) => string): string {
  let text = stays[0] ?? ''
  for (let at = 0; at < slots.length; at += 1) text += valueOf(slots[at] ?? 0) + (stays[at + 1] ?? '')
  return text
}
