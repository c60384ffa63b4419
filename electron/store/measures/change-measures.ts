import { newId } from '../../../shared/kernel/ids.ts'
import { invalid, notAllowed } from '../../../shared/kernel/reply.ts'
import { measureFaults, sameName } from '../../../shared/measure-fields.ts'
import type { MeasureFields } from '../../../shared/measure-fields.ts'
import { mostMeasures } from '../../../shared/measures.ts'
import type { Measure } from '../../../shared/measures.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import type { WriteDb } from '../kernel/schema.ts'
import { selectMeasure, selectMeasures } from './select-measures.ts'

export const addMeasure: CommandHandler<'measures.add'> = async (tx, { fields }, context) => {
  const all = await selectMeasures(tx)
  if (all.length >= mostMeasures) throw invalid({ 'fields.name': 'the list is full' })
  requireSound(fields, all, null)
  const id = newId()
  await tx
    .insertInto('measure')
    .values({ id, version: 1, name: fields.name, edition: 1, retired: 0 })
    .execute()
  await addEdition(tx, id, 1, fields, context)
  return selectMeasures(tx)
}

export const reviseMeasure: CommandHandler<'measures.revise'> = async (
  tx,
  { measureId, version, fields },
  context,
) => {
  const before = await selectMeasure(tx, measureId)
  if (before.retired) throw notAllowed('measureRetired')
  requireSound(fields, await selectMeasures(tx), measureId)
  if (before.version === version && JSON.stringify(before.fields) === JSON.stringify(fields))
    throw invalid({ fields: 'nothing would change' })
  const edition = before.edition + 1
  await updateRow(tx, 'measure', measureId, version, { name: fields.name, edition }, context)
  await addEdition(tx, measureId, edition, fields, context)
  return selectMeasures(tx)
}

export const setRetired =
  (retired: 0 | 1): CommandHandler<'measures.retire' | 'measures.restore'> =>
  async (tx, { measureId, version }, context) => {
    await updateRow(tx, 'measure', measureId, version, { retired }, context)
    return selectMeasures(tx)
  }

async function addEdition(
  tx: WriteDb,
  measureId: string,
  edition: number,
  fields: MeasureFields,
  { at, who }: Context,
): Promise<void> {
  const { direction, reliableChange } = fields
  await tx
    .insertInto('measureEdition')
    .values({
      id: newId(),
      measureId,
      edition,
      body: JSON.stringify(fields),
      direction,
      reliableChange: reliableChange === null ? null : Math.round(reliableChange * 100),
      memberId: who.memberId,
      at,
    })
    .execute()
}

function requireSound(fields: MeasureFields, all: readonly Measure[], except: string | null): void {
  const faults = Object.entries(measureFaults(fields)).map(
    ([field, why]) => [`fields.${field}`, why] as const,
  )
  if (faults.length > 0) throw invalid(Object.fromEntries(faults))
  if (all.some((one) => one.id !== except && sameName(one.fields.name, fields.name)))
    throw invalid({ 'fields.name': 'is on the list already' })
}
