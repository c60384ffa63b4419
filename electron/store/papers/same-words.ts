import { canonicalJson } from '../../proof/jcs.ts'
import { itemsWords } from '../../documents/papers/lay-out.ts'
import type { IssuedItem, IssuedPapers } from '../../documents/papers/issued.ts'

/** Whether two versions would read the same, start times and places on the agenda included. */
export const sameWords = (one: IssuedPapers, other: IssuedPapers): boolean =>
  canonicalJson(one) === canonicalJson(other)

/** What has changed since papers went out, for those who would send them out again; empty: nothing. */
export function changedSince(out: IssuedPapers, now: IssuedPapers): string {
  const said = ({ title, isLate, carriedFrom, case: content }: IssuedItem): string =>
    canonicalJson({ title, isLate, carriedFrom, case: content })
  const before = new Map(out.items.map((item) => [item.itemId, said(item)]))
  const changed = now.items.filter((item) => before.get(item.itemId) !== said(item))
  if (changed.length > 0) return itemsWords(changed.map(({ position }) => position))
  return sameWords(out, now) ? '' : 'the agenda'
}
