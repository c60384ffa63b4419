import { cutText } from '../../../shared/rules/reading.ts'
import type { Reader } from '../../../shared/rules/reading.ts'
import { hiddenCase } from './hidden-case.ts'
import type { HiddenCase } from './hidden-case.ts'
import type { MarkedCase } from './marked-cases.ts'
import { SwapIndex } from './swap-index.ts'

/** Of the cases that anybody marked, what one reader may not read; each by every id that is of it. */
export class Hidden {
  readonly reader: Reader
  readonly #also: Reader
  readonly byId = new Map<string, readonly HiddenCase[]>()
  /** What a case or an action may be found by, where some of its words are kept. */
  readonly foundBy = new Map<string, string>()
  /** Words that may be quoted anywhere. */
  readonly swaps = new SwapIndex()
  readonly #of = new Map<string, { readonly hidden: HiddenCase; readonly marked: MarkedCase }>()

  /** `also`: what either may not read. */
  constructor(reader: Reader, also: Reader, cases: Iterable<MarkedCase>) {
    this.reader = reader
    this.#also = also
    for (const one of cases) this.put(one.id, one)
  }

  get isEmpty(): boolean {
    return this.#of.size === 0
  }

  /** The case as it is now; undefined: nobody marks it any more. */
  put(caseId: string, marked: MarkedCase | undefined): void {
    const before = this.#of.get(caseId)
    if (before) this.#takeOut(before)
    this.#of.delete(caseId)
    if (marked === undefined) return
    const hidden = hiddenCase(marked, this.reader, this.#also)
    this.#of.set(caseId, { hidden, marked })
    this.swaps.put(caseId, hidden.swaps)
    for (const id of marked.ids) this.byId.set(id, [...(this.byId.get(id) ?? []), hidden])
    this.#putFoundBy(marked, hidden)
  }

  #takeOut({ hidden, marked }: { readonly hidden: HiddenCase; readonly marked: MarkedCase }): void {
    this.swaps.put(marked.id, [])
    for (const id of marked.ids) {
      const left = (this.byId.get(id) ?? []).filter((one) => one !== hidden)
      if (left.length > 0) this.byId.set(id, left)
      else this.byId.delete(id)
    }
    for (const id of [marked.id, ...marked.actions.map((one) => one.id)]) this.foundBy.delete(id)
  }

  /** As the index has them (migration 150), without what is kept. */
  #putFoundBy({ id, reference, blocks, actions }: MarkedCase, { kept }: HiddenCase): void {
    const ask = kept.get('ask')
    if (ask !== undefined) {
      const text = blocks.find(({ key }) => key === 'ask')?.text ?? ''
      this.foundBy.set(id, `${reference} ${cutText(text, ask)}`)
    }
    for (const one of actions) {
      const own = kept.get(`action.${one.id}`)
      if (own !== undefined) this.foundBy.set(one.id, `${cutText(one.text, own)} ${one.ownerName}`)
    }
  }
}
