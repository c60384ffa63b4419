import type { AmendedRest } from '../amended-fields.ts'
import { withoutUnsaid } from '../record-support.ts'
import type { RecordAround, RecordOffer } from '../record-support.ts'
import type { DecisionRecord } from '../records.ts'
import { advocacyDuties } from '../rules/advocacy.ts'
import { wasThere } from '../rules/present.ts'
import { requireKnown } from './require-known.ts'

type Rest = { readonly [K in keyof AmendedRest]?: AmendedRest[K] | undefined }

/**
 * What was offered and what is done once for both, as corrected; and what follows of it from the rest of the corrected
 * record: who was there, which line pays, and what the law asks. A record of before says none of it.
 */
export function withAround(before: DecisionRecord, after: DecisionRecord, rest: Rest): RecordAround {
  if (before.offers === undefined) return {}
  const offers = offersOf(before.offers, rest).map((offer) => ({
    ...offer,
    present: wasThere(offer, thereIn(after)),
  }))
  if (before.together === undefined) return { offers }
  const together = { ...before.together, ...rest.together }
  const { capacity, frameworks } = after.risk
  return {
    offers,
    together: { ...together, duties: advocacyDuties({ together, offers, capacity, frameworks }) },
  }
}

const thereIn = ({ attendance, othersPresent = [] }: DecisionRecord) => ({
  members: attendance.filter(({ state }) => state === 'present'),
  others: othersPresent,
})

function offersOf(
  before: readonly RecordOffer[],
  { offers, plan }: Rest,
): readonly Omit<RecordOffer, 'present'>[] {
  if (offers) requireKnown('rest.offers', offers, before.length)
  const said =
    offers?.map(({ was: _was, ...offer }) => ({ audience: 'both' as const, ...withoutUnsaid(offer) })) ??
    before
  if (plan === undefined) return said
  // Lines that were taken out or moved have other numbers now.
  return said.map((offer) => {
    const at = offer.line === null ? -1 : plan.lines.findIndex(({ was }) => was === (offer.line ?? 0) - 1)
    return { ...offer, line: at === -1 ? null : at + 1 }
  })
}
