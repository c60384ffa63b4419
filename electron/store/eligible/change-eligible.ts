import type { Eligible } from '../../../shared/eligible.ts'
import { EligibleFields, mostEligible } from '../../../shared/eligible.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import { invalid, notFound } from '../../../shared/kernel/reply.ts'
import { nameKey } from '../cases/case-names.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { removeRow, updateRow } from '../kernel/rows.ts'
import { selectEligible } from './select-eligible.ts'

export const addEligible: CommandHandler<'eligible.add'> = async (tx, { fields }, { who, today }) => {
  const all = await selectEligible(tx)
  if (all.length >= mostEligible) throw invalid({ people: 'the list is full' })
  requireSound(fields, all)
  await tx
    .insertInto('eligible')
    .values({ id: newId(), version: 1, ...fields, typedBy: who.memberId, typedOn: today })
    .execute()
  return selectEligible(tx)
}

export const changeEligible: CommandHandler<'eligible.change'> = async (
  tx,
  { eligibleId, version, changes },
  context,
) => {
  const all = await selectEligible(tx)
  const was = all.find(({ id }) => id === eligibleId)
  if (!was) throw notFound()
  const { id: _id, version: _version, typedBy: _by, typedOn: _on, ...fields } = was
  const is = EligibleFields.parse({ ...fields, ...changes })
  requireSound(
    is,
    all.filter((one) => one !== was),
  )
  const { who, today } = context
  const typed = { ...is, typedBy: who.memberId, typedOn: today }
  await updateRow(tx, 'eligible', eligibleId, version, typed, context)
  return selectEligible(tx)
}

export const removeEligible: CommandHandler<'eligible.remove'> = async (
  tx,
  { eligibleId, version },
  context,
) => {
  await removeRow(tx, 'eligible', eligibleId, version, context)
  return selectEligible(tx)
}

function requireSound(fields: EligibleFields, others: readonly Eligible[]): void {
  const { fromMonth, toMonth, agency, team } = fields
  if (toMonth < fromMonth) throw invalid({ toMonth: 'before the first' })
  const isThere = others.some(
    (one) =>
      one.agency === agency &&
      nameKey(one.team) === nameKey(team) &&
      one.fromMonth === fromMonth &&
      one.toMonth === toMonth,
  )
  if (isThere) throw invalid({ fromMonth: 'typed in already' })
}
