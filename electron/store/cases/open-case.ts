import { emptyCase } from '../../../shared/cases.ts'
import type { Case } from '../../../shared/cases.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import type { Referral } from '../../../shared/referrals.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { changePeople } from '../people/person-rows.ts'
import { startPlan } from '../plans/start-plan.ts'
import { takeUp } from '../referrals/rows/referrals.ts'
import { startRisk } from '../risks/start-risk.ts'
import { ownFactsWith } from '../people/written.ts'
import { selectPersonRow } from '../facts/select-people.ts'
import { caseFields } from '../facts/to-case.ts'
import { toReferral } from '../facts/to-referral.ts'
import type { Row, WriteDb, ReadDb } from '../kernel/schema.ts'
import { selectCase } from './select-case.ts'
import { startingCase, startingNeeds, startingPlan, startingRisk } from './starting-texts.ts'

/** One case from one or both agencies' open referrals about one person. */
export const openCase: CommandHandler<'cases.open'> = async (tx, { referralIds }, context) => {
  const rows = await tx.selectFrom('referral').selectAll().where('id', 'in', referralIds).execute()
  const personId = samePerson(rows, new Set(referralIds).size)
  // Health first, whichever was clicked first: the case starts the same either way.
  const referrals = rows.map(toReferral).toSorted(bySideThenDate)
  const opened = await insertCase(tx, personId, referrals, context)
  await takeUp(tx, rows, opened.id, context)
  await fillNeeds(tx, personId, referrals, context)
  return opened
}

function samePerson(rows: readonly Row<'referral'>[], asked: number): string {
  const [first, ...others] = rows
  if (!first || rows.length !== asked) throw invalid({ referralIds: 'there is no such referral' })
  if (rows.some((row) => row.state !== 'open')) throw invalid({ referralIds: 'a referral is no longer open' })
  if (others.some((row) => row.personId !== first.personId))
    throw invalid({ referralIds: 'the referrals are about different people' })
  return first.personId
}

const bySideThenDate = (a: Referral, b: Referral): number =>
  a.side === b.side ? (a.referredOn < b.referredOn ? -1 : 1) : a.side === 'health' ? -1 : 1

async function insertCase(
  tx: WriteDb,
  personId: string,
  referrals: readonly Referral[],
  { at, today }: Context,
): Promise<Case> {
  const id = newId()
  await tx
    .insertInto('case')
    .values({
      id,
      version: 1,
      reference: await nextReference(tx, today),
      personId,
      state: 'triaged',
      ...caseFields.toRow({ ...emptyCase, ...startingCase(referrals) }),
      openedAt: at,
      closedBecause: '',
    })
    .execute()
  await startRisk(tx, id, startingRisk(referrals, newId))
  await startPlan(tx, id, startingPlan(referrals))
  return selectCase(tx, id)
}

/** How to reach the person goes to their page, where it is asked for first. */
async function fillNeeds(
  tx: WriteDb,
  personId: string,
  referrals: readonly Referral[],
  context: Context,
): Promise<void> {
  const person = await selectPersonRow(tx, personId)
  const changes = startingNeeds(person, referrals)
  if (changes === null) return
  await changePeople(
    tx,
    [{ old: person, changes: { ...changes, ...ownFactsWith(person, changes) } }],
    context,
  )
}

/** "AC-2026-0041": the year it was opened and a running number, four digits or more. */
export async function nextReference(db: ReadDb, today: string): Promise<string> {
  const start = `AC-${today.slice(0, 4)}-`
  const last = await db
    .selectFrom('case')
    .select('reference')
    .where('reference', 'like', `${start}%`)
    .orderBy((eb) => eb.fn<number>('length', ['reference']), 'desc')
    .orderBy('reference', 'desc')
    .executeTakeFirst()
  const number = last === undefined ? 1 : Number(last.reference.slice(start.length)) + 1
  return `${start}${String(number).padStart(4, '0')}`
}
