import { notFound } from '../../../shared/kernel/reply.ts'
import { advocacyDuties } from '../../../shared/rules/advocacy.ts'
import { emptyTogether } from '../../../shared/support.ts'
import type { OfferOfPerson, Support } from '../../../shared/support.ts'
import { selectRiskRow } from '../facts/select-risk.ts'
import { selectOffers, selectTogether } from '../facts/select-support.ts'
import { toOffer } from '../facts/to-support.ts'
import { toRiskBody } from '../facts/to-risk.ts'
import type { ReadDb } from '../kernel/schema.ts'

export async function selectSupport(db: ReadDb, caseId: string): Promise<Support> {
  const found = await db.selectFrom('case').select('id').where('id', '=', caseId).executeTakeFirst()
  if (!found) throw notFound()
  const offers = (await selectOffers(db, [caseId])).get(caseId) ?? []
  const { id: _id, version = 0, ...said } = (await selectTogether(db, [caseId])).get(caseId) ?? {}
  const together = { ...emptyTogether, ...said }
  const { capacity, frameworks } = toRiskBody(await selectRiskRow(db, caseId))
  return {
    caseId,
    offers,
    together,
    togetherVersion: version,
    duties: advocacyDuties({ together, offers, capacity, frameworks }),
  }
}

export async function offersOfPerson(db: ReadDb, personId: string): Promise<readonly OfferOfPerson[]> {
  const rows = await db
    .selectFrom('supportOffer')
    .innerJoin('case', 'case.id', 'supportOffer.caseId')
    .selectAll('supportOffer')
    .select('case.reference as caseReference')
    .where('case.personId', '=', personId)
    .where('supportOffer.carriedFromId', 'is', null)
    .orderBy('supportOffer.offeredOn', 'desc')
    .orderBy('supportOffer.id', 'desc')
    .limit(200)
    .execute()
  return rows.map(({ caseReference, ...row }) => ({ ...toOffer(row), caseReference }))
}
