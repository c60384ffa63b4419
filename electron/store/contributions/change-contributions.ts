import type { Contribution } from '../../../shared/contributions.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import { drivers } from '../../../shared/kernel/op.ts'
import { notAllowed, notFound } from '../../../shared/kernel/reply.ts'
import { contributionsToCome } from '../facts/select-contributions.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { removeRow, updateRow } from '../kernel/rows.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

type List = Promise<readonly Contribution[]>

export const writeContribution: CommandHandler<'contributions.write'> = async (
  tx,
  { caseId, discipline, words, name },
  { at, who },
): List => {
  const known = await tx.selectFrom('case').select('state').where('id', '=', caseId).executeTakeFirst()
  if (!known) throw notFound()
  if (known.state === 'closed') throw notAllowed('closed')
  const onBehalf = name !== '' && name !== who.name
  // Nobody speaks for another but whoever runs the meeting, and it says so.
  if (onBehalf && !drivers.includes(who.role)) throw notAllowed('anothersWords')
  await tx
    .insertInto('contribution')
    .values({
      id: newId(),
      version: 1,
      caseId,
      itemId: null,
      discipline,
      name: onBehalf ? name : who.name,
      words,
      memberId: who.memberId,
      writtenAt: at,
      onBehalf: onBehalf ? 1 : 0,
    })
    .execute()
  return contributionsToCome(tx, caseId)
}

export const changeContribution: CommandHandler<'contributions.change'> = async (
  tx,
  { contributionId, version, discipline, words },
  context,
): List => {
  const row = await mine(tx, contributionId, context)
  const { memberId } = context.who
  const changes = { discipline, words, memberId, writtenAt: context.at }
  await updateRow(tx, 'contribution', contributionId, version, changes, context)
  return contributionsToCome(tx, row.caseId)
}

export const removeContribution: CommandHandler<'contributions.remove'> = async (
  tx,
  { contributionId, version },
  context,
): List => {
  const row = await mine(tx, contributionId, context)
  await removeRow(tx, 'contribution', contributionId, version, context)
  return contributionsToCome(tx, row.caseId)
}

/** One's own, or one that the meeting's own people wrote down; what a meeting has heard is in its record. */
async function mine(db: ReadDb, id: string, { who }: Context): Promise<Row<'contribution'>> {
  const row = await db.selectFrom('contribution').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  if (row.itemId !== null) throw notAllowed('closed')
  const isWriter = row.memberId === who.memberId
  const isTheirs = row.onBehalf === 1 && drivers.includes(who.role)
  if (!isWriter && !isTheirs) throw notAllowed('anothersWords')
  return row
}
