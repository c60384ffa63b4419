import { calledFields, namingOn } from '../../../shared/agencies.ts'
import type { Called } from '../../../shared/agencies.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import { invalid, notAllowed, notFound } from '../../../shared/kernel/reply.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { removeRow, updateRow } from '../kernel/rows.ts'
import type { WriteDb } from '../kernel/schema.ts'
import { selectNamings, toNaming } from '../facts/select-agencies.ts'

type Found = Awaited<ReturnType<typeof selectNamings>>[number]

export const correctNaming: CommandHandler<'agencies.correct'> = async (
  tx,
  { namingId, version, fromOn, reason, ...called },
  context,
) => {
  const naming = await namingOf(tx, namingId)
  if ((naming.fromOn === null) !== (fromOn === null))
    throw invalid({ fromOn: naming.fromOn === null ? 'it holds from the beginning' : 'give the day' })
  if (fromOn === naming.fromOn && isSame(naming, called)) throw invalid({ name: 'nothing would change' })
  const others = (await namingsOf(tx, naming.side)).filter(({ id }) => id !== namingId)
  if (fromOn !== null) requireFreeDay(others, fromOn)
  await updateRow(tx, 'agencyNaming', namingId, version, { ...called, fromOn, reason }, context)
  await carry(tx, others, { was: naming, now: called, reason }, context)
  return toNaming(await namingOf(tx, namingId))
}

/** What said the same wrong thing says it right as well: a code that was mistyped once was copied, not chosen again. */
async function carry(
  tx: WriteDb,
  others: readonly Found[],
  { was, now, reason }: { readonly was: Called; readonly now: Called; readonly reason: string },
  context: Context,
): Promise<void> {
  for (const other of others) {
    const fields = calledFields.filter(
      (field) => was[field] !== now[field] && was[field] !== '' && other[field] === was[field],
    )
    if (fields.length === 0) continue
    const changes = Object.fromEntries(fields.map((field) => [field, now[field]]))
    await updateRow(tx, 'agencyNaming', other.id, other.version, { ...changes, reason }, context)
  }
}

export const changeNaming: CommandHandler<'agencies.change'> = async (
  tx,
  { side, fromOn, reason, ...called },
) => {
  const namings = await namingsOf(tx, side)
  requireFreeDay(namings, fromOn)
  const before = namingOn(namings, fromOn)
  if (!before) throw notFound()
  if (isSame(before, called)) throw invalid({ name: 'it is called this already' })
  const id = newId()
  await tx
    .insertInto('agencyNaming')
    .values({ id, version: 1, agencyId: before.agencyId, fromOn, ...called, reason })
    .execute()
  return toNaming(await namingOf(tx, id))
}

/** The reason is kept as the last version of what is taken back. */
export const takeNamingBack: CommandHandler<'agencies.takeBack'> = async (
  tx,
  { namingId, version, reason },
  context,
) => {
  const naming = await namingOf(tx, namingId)
  if (naming.fromOn === null) throw notAllowed('firstName')
  await updateRow(tx, 'agencyNaming', namingId, version, { reason }, context)
  await removeRow(tx, 'agencyNaming', namingId, version + 1, context)
  const stands = namingOn(await namingsOf(tx, naming.side), naming.fromOn)
  if (!stands) throw notFound()
  return toNaming(stands)
}

const namingsOf = async (tx: WriteDb, side: Found['side']): Promise<Found[]> =>
  (await selectNamings(tx)).filter((one) => one.side === side)

async function namingOf(tx: WriteDb, namingId: string): Promise<Found> {
  const naming = (await selectNamings(tx)).find(({ id }) => id === namingId)
  if (!naming) throw notFound()
  return naming
}

function requireFreeDay(others: readonly Found[], fromOn: string): void {
  if (others.some((one) => one.fromOn === fromOn)) throw invalid({ fromOn: 'a change on this day already' })
}

const isSame = (a: Called, b: Called): boolean => calledFields.every((field) => a[field] === b[field])
