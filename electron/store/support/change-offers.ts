import { newId } from '../../../shared/kernel/ids.ts'
import { invalid, notAllowed, notFound } from '../../../shared/kernel/reply.ts'
import { offerFaults } from '../../../shared/rules/support-offer.ts'
import { OfferFields } from '../../../shared/support.ts'
import type { Offer } from '../../../shared/support.ts'
import { nameSupport } from '../cases/rows/name-support.ts'
import { offerFields, toOffer } from '../facts/to-support.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { removeRow, updateRow } from '../kernel/rows.ts'
import type { ReadDb, WriteDb } from '../kernel/schema.ts'
import { selectSupport } from './select-support.ts'

export const addOffer: CommandHandler<'support.add'> = async (tx, { caseId, offer }, context) => {
  await requireOpen(tx, caseId)
  await requireFits(tx, caseId, offer, context)
  await tx
    .insertInto('supportOffer')
    .values({ id: newId(), version: 1, caseId, carriedFromId: null, ...offerFields.toRow(offer) })
    .execute()
  await nameSupport(tx, { caseId, was: null, is: offer }, context)
  return selectSupport(tx, caseId)
}

export const changeOffer: CommandHandler<'support.change'> = async (
  tx,
  { offerId, version, changes },
  context,
) => {
  const was = await selectOffer(tx, offerId)
  await requireOpen(tx, was.caseId)
  const is = OfferFields.parse({ ...offerOf(was), ...changes })
  await requireFits(tx, was.caseId, is, context)
  await updateRow(tx, 'supportOffer', offerId, version, offerFields.toRow(changes), context)
  await nameSupport(tx, { caseId: was.caseId, was, is }, context)
  return selectSupport(tx, was.caseId)
}

export const removeOffer: CommandHandler<'support.remove'> = async (tx, { offerId, version }, context) => {
  const was = await selectOffer(tx, offerId)
  await requireOpen(tx, was.caseId)
  await removeRow(tx, 'supportOffer', offerId, version, context)
  await nameSupport(tx, { caseId: was.caseId, was, is: null }, context)
  return selectSupport(tx, was.caseId)
}

async function selectOffer(db: ReadDb, offerId: string): Promise<Offer> {
  const row = await db.selectFrom('supportOffer').selectAll().where('id', '=', offerId).executeTakeFirst()
  if (!row) throw notFound()
  return toOffer(row)
}

const offerOf = ({ id: _id, caseId: _caseId, carriedFromId: _from, version: _version, ...fields }: Offer) =>
  fields

export async function requireOpen(db: ReadDb, caseId: string): Promise<void> {
  const found = await db.selectFrom('case').select('state').where('id', '=', caseId).executeTakeFirst()
  if (!found) throw notFound()
  if (found.state === 'closed') throw notAllowed('closed')
}

async function requireFits(
  tx: WriteDb,
  caseId: string,
  offer: OfferFields,
  { today }: Context,
): Promise<void> {
  const faults = offerFaults(offer, today)
  if (Object.keys(faults).length > 0) throw invalid(faults)
  if (offer.lineId === null) return
  const line = await tx
    .selectFrom('budgetLine')
    .select('id')
    .where('id', '=', offer.lineId)
    .where('caseId', '=', caseId)
    .executeTakeFirst()
  if (!line) throw invalid({ lineId: 'not a line of this plan' })
}
