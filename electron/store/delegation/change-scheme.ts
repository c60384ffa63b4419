import { newId } from '../../../shared/kernel/ids.ts'
import { invalid, notFound } from '../../../shared/kernel/reply.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import { selectDelegations, selectScheme } from './select-scheme.ts'

/** A scheme that began before Accord did may be written down; what stands in it already is never overlaid. */
export const addDelegation: CommandHandler<'delegation.add'> = async (tx, input, context) => {
  const { permits, ...row } = input
  if (row.toOn !== null && row.toOn < row.fromOn) throw invalid({ toOn: 'is before the first day' })
  const same = (await selectDelegations(tx)).filter(
    ({ side, role }) => side === row.side && folded(role) === folded(row.role),
  )
  if (same.some((other) => overlap(other, row))) throw invalid({ role: 'a limit in these days already' })
  await tx
    .insertInto('delegation')
    .values({ id: newId(), version: 1, ...row, permits: JSON.stringify(permits) })
    .execute()
  return selectScheme(tx, context.today)
}

/** From tomorrow on at the earliest it no longer holds: what held on a past day stays what held. */
export const endDelegation: CommandHandler<'delegation.end'> = async (
  tx,
  { delegationId, version, toOn },
  context,
) => {
  const row = (await selectDelegations(tx)).find(({ id }) => id === delegationId)
  if (!row) throw notFound()
  if (row.toOn !== null && row.toOn < context.today) throw invalid({ toOn: 'it has ended already' })
  if (toOn < context.today) throw invalid({ toOn: 'is in the past' })
  await updateRow(tx, 'delegation', delegationId, version, { toOn }, context)
  return selectScheme(tx, context.today)
}

const folded = (role: string): string => role.trim().toLocaleLowerCase('en-GB')

interface Days {
  readonly fromOn: string
  readonly toOn: string | null
}

const overlap = (a: Days, b: Days): boolean =>
  (b.toOn === null || a.fromOn <= b.toOn) && (a.toOn === null || b.fromOn <= a.toOn)
