import { newId } from '../../../shared/kernel/ids.ts'
import { conflict, invalid, notFound } from '../../../shared/kernel/reply.ts'
import type { RollingList } from '../../../shared/rolling-list.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { selectCaseRows } from '../facts/case-rows.ts'
import { updateRow } from '../kernel/rows.ts'
import type { ReadDb, Row, WriteDb } from '../kernel/schema.ts'
import { onList, selectRollingList } from './select-entries.ts'
import { selectListed } from './which-panel.ts'

const firstPage = { page: null, limit: 50 }

export const putOnList: CommandHandler<'rollingList.put'> = async (
  tx,
  { panelId, caseIds, why, dueOn, fastTrack },
  context,
) => {
  const panel = await selectListed(tx, panelId)
  await refuseTwice(tx, panel.id, await livingCases(tx, caseIds))
  const rows = caseIds.map((caseId) => ({
    id: newId(),
    version: 1,
    panelId: panel.id,
    caseId,
    why,
    since: context.today,
    dueOn: dueOn ?? context.today,
    fastTrack: fastTrack ? 1 : 0,
    ...asItComes,
    offOn: null,
    offReason: '',
    offBy: null,
  }))
  await tx.insertInto('rollingEntry').values(rows).execute()
  return selectRollingList(tx, { panelId: panel.id, ...firstPage }, context)
}

const asItComes = { broughtBy: null, broughtWords: '' } as const

async function livingCases(db: ReadDb, caseIds: readonly string[]): Promise<readonly Row<'case'>[]> {
  const rows = await selectCaseRows(db, caseIds)
  if (new Set(caseIds).size !== caseIds.length) throw invalid({ caseIds: 'a case is there twice' })
  if (rows.length < caseIds.length) throw invalid({ caseIds: 'a case is not here any more' })
  const closed = rows.filter(({ state }) => state === 'closed').map(({ reference }) => reference)
  if (closed.length > 0) throw invalid({ caseIds: `cannot be listed as things stand: ${closed.join(', ')}` })
  return rows
}

/** A list is of people: the same person once, by whatever case. */
async function refuseTwice(db: ReadDb, panelId: string, cases: readonly Row<'case'>[]): Promise<void> {
  const people = cases.map(({ personId }) => personId)
  const there = await onList(db)
    .where('rollingEntry.panelId', '=', panelId)
    .where('case.personId', 'in', people)
    .execute()
  const twice = people.filter((id, index) => people.indexOf(id) !== index)
  const already = new Set([...there.map(({ personId }) => personId), ...twice])
  const which = cases.filter(({ personId }) => already.has(personId)).map(({ reference }) => reference)
  if (which.length > 0) throw invalid({ caseIds: `on this list already: ${which.join(', ')}` })
}

export const changeEntry: CommandHandler<'rollingList.change'> = (
  tx,
  { entryId, version, why, dueOn, fastTrack },
  context,
) => write(tx, { entryId, version }, context, () => ({ why, dueOn, fastTrack: fastTrack ? 1 : 0 }))

export const bringForward: CommandHandler<'rollingList.bringForward'> = (
  tx,
  { entryId, version, by, words, dueOn },
  context,
) =>
  write(tx, { entryId, version }, context, (entry) => {
    const day = dueOn ?? context.today
    if (day < context.today) throw invalid({ dueOn: 'is in the past' })
    // Null: no day was agreed, so that any is sooner.
    if (entry.dueOn !== null && entry.dueOn > context.today && day > entry.dueOn)
      throw invalid({ dueOn: 'later than they are due' })
    return { dueOn: day, broughtBy: by, broughtWords: words }
  })

export const takeOff: CommandHandler<'rollingList.takeOff'> = (tx, { entryId, version, reason }, context) =>
  write(tx, { entryId, version }, context, () => ({
    offOn: context.today,
    offReason: reason,
    offBy: context.who.memberId,
  }))

type Changes = Partial<Omit<Row<'rollingEntry'>, 'id' | 'version' | 'panelId' | 'caseId' | 'since'>>

async function write(
  tx: WriteDb,
  { entryId, version }: { readonly entryId: string; readonly version: number },
  context: Context,
  changesOf: (entry: Row<'rollingEntry'>) => Changes,
): Promise<RollingList> {
  const entry = await tx.selectFrom('rollingEntry').selectAll().where('id', '=', entryId).executeTakeFirst()
  if (!entry) throw notFound()
  // Somebody took them off meanwhile.
  if (entry.offOn !== null) throw conflict(entry)
  await updateRow(tx, 'rollingEntry', entryId, version, changesOf(entry), context)
  return selectRollingList(tx, { panelId: entry.panelId, ...firstPage }, context)
}
