import type { Context } from '../kernel/handler.ts'
import { takeEffect } from '../amendments/take-effect.ts'
import { moveCases } from '../cases/move-cases.ts'
import { selectCaseRows } from '../facts/case-rows.ts'
import type { Standing } from '../facts/which-stands.ts'
import type { WriteDb } from '../kernel/schema.ts'
import { moveMeeting } from '../meetings/rows/meetings.ts'
import { replacedBy } from '../reviews/rows/replaced.ts'
import { renewDue } from '../reviews/rows/renew-due.ts'
import type { FrozenRecord, SignOffFacts } from './select-facts.ts'
import { selectMeetingFacts } from './select-sign-off.ts'
import { whatStands } from './standing.ts'

/**
 * A case is signed once both agencies signed its record with enough authority; the meeting once all its cases are. With
 * the last signature a correction takes the place of what stood: the case says its words from then on, and is with
 * nobody until that version has come to both.
 */
export async function moveSigned(tx: WriteDb, before: SignOffFacts, context: Context): Promise<void> {
  const facts = await selectMeetingFacts(tx, before.meeting.id)
  const now = whatStands(facts)
  const agreed = now.filter((record) => record.agreed)
  const corrected = await replaceStanding(tx, whatStands(before), agreed, context)
  const cases = await selectCaseRows(
    tx,
    agreed.map(({ stands }) => stands.row.caseId),
  )
  // A case that has gone further, such as back to the panel, is not called back.
  const decided = cases.filter((row) => row.state === 'decided').map((row) => row.id)
  const gone = ['released', 'confirmed']
  const given = cases.filter((row) => gone.includes(row.state) && corrected.has(row.id)).map((row) => row.id)
  await moveCases(tx, [...decided, ...given], 'signed', context)
  await renewDue(tx, await replacedBy(tx, decided), context)
  const { meeting } = facts
  const isSigned = agreed.length > 0 && agreed.length === now.length
  const wasSettled = meeting.state === 'released' || meeting.state === 'confirmed'
  if ((meeting.state === 'closed' && isSigned) || (wasSettled && corrected.size > 0))
    await moveMeeting(tx, meeting, 'signed', context)
}

/** Cases of which another version stands than before; only those whose latest decision this record is. */
async function replaceStanding(
  tx: WriteDb,
  before: readonly Standing<FrozenRecord>[],
  agreed: readonly Standing<FrozenRecord>[],
  context: Context,
): Promise<ReadonlySet<string>> {
  const corrected = new Set<string>()
  for (const { stands } of agreed) {
    const was = before.find((one) => one.stands.row.id === stands.row.id)
    if (!was?.agreed || was.stands.row.recordVersion === stands.row.recordVersion) continue
    await takeEffect(tx, { before: was.stands.row, after: stands.row }, context)
    // Its review may be on another day now.
    await renewDue(tx, [stands.row.caseId], context)
    if (await isLatestOfCase(tx, stands)) corrected.add(stands.row.caseId)
  }
  return corrected
}

/** A case that has gone on to another decision stays with that one. */
async function isLatestOfCase(tx: WriteDb, { row }: FrozenRecord): Promise<boolean> {
  const latest = await tx
    .selectFrom('record')
    .select('id')
    .where('caseId', '=', row.caseId)
    .where('recordVersion', '=', 1)
    .orderBy('frozenAt', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  return latest.id === row.id
}
