import { goesOn, namedIn } from '../../../../shared/support.ts'
import type { OfferFields, SupportKind } from '../../../../shared/support.ts'
import { selectOffers } from '../../facts/select-support.ts'
import type { Context } from '../../kernel/handler.ts'
import { updateRow } from '../../kernel/rows.ts'
import type { WriteDb } from '../../kernel/schema.ts'

type Named = Pick<OfferFields, 'kind' | 'answer' | 'endedOn' | 'name'>

interface Naming {
  readonly caseId: string
  readonly was: Named | null
  readonly is: Named | null
}

/** Whom an offer of this kind names as being there now; null: nobody. */
const nameIn = (offer: Named | null, kind: SupportKind): string | null =>
  offer === null || offer.kind !== kind || !goesOn(offer) || offer.name === '' ? null : offer.name

/**
 * The case names its advocate and its broker as they were accepted: letters, papers and the room read the name there, and
 * nobody types it twice. What came of an offer is written first. A name that no offer gave stays.
 */
export async function nameSupport(tx: WriteDb, { caseId, was, is }: Naming, context: Context): Promise<void> {
  for (const kind of ['advocacy', 'brokerage'] as const) {
    const [before, now] = [nameIn(was, kind), nameIn(is, kind)]
    if (before === now) continue
    const field = namedIn[kind]
    const row = await tx
      .selectFrom('case')
      .select(['version', 'advocate', 'broker'])
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow()
    if (now === null && row[field] !== before) continue
    const name = now ?? (await anotherOf(tx, caseId, kind)) ?? ''
    if (row[field] !== name) await updateRow(tx, 'case', caseId, row.version, { [field]: name }, context)
  }
}

/** Two may be there at once, such as one by the Care Act and one by the Mental Health Act. */
async function anotherOf(tx: WriteDb, caseId: string, kind: SupportKind): Promise<string | null> {
  const offers = (await selectOffers(tx, [caseId])).get(caseId) ?? []
  return offers.map((offer) => nameIn(offer, kind)).findLast((name) => name !== null) ?? null
}
