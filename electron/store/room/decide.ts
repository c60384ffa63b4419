import type { Input } from '../../../shared/contract.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import type { Decision, Verdict } from '../../../shared/room.ts'
import { invalid, notAllowed, notFound } from '../../../shared/kernel/reply.ts'
import { given } from '../kernel/changes.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import { decisionOf, selectCaseFacts } from '../facts/case-facts.ts'
import { selectReviewsOfItems } from '../facts/select-review.ts'
import type { NewRow, ReadDb, Row, WriteDb } from '../kernel/schema.ts'
import { escalate } from './escalate.ts'
import { hearItem, openCaseItem } from './open-item.ts'
import { reopenItem } from '../meetings/rows/items.ts'
import { takeItem, takeItemBack } from '../meetings/rows/taken-items.ts'
import type { CaseItem } from './open-item.ts'
import { openVerdicts } from '../facts/verdict-scope.ts'

/** Any change undoes the read-back: the words are no longer those that were read aloud. */
export const decide: CommandHandler<'room.decide'> = async (tx, { itemId, version, changes }, context) => {
  const place = await openCaseItem(tx, itemId)
  await hearItem(tx, place.item, context)
  if (changes.verdict) await requireVerdict(tx, place, changes.verdict, context.today)
  if (changes.reviewOn && changes.reviewOn < place.meeting.heldOn)
    throw invalid({ reviewOn: 'is before the meeting' })
  const row = await decisionRow(tx, place)
  await updateRow(tx, 'decision', row.id, version, toColumns(changes), context)
  if (changes.verdict !== undefined || changes.escalatedTo !== undefined)
    await escalate(tx, place, await decisionRow(tx, place), context)
  if (changes.verdict !== undefined) await followOutcome(tx, place, changes.verdict, context)
  await reopenItem(tx, itemId, context)
  return { decision: await selectDecision(tx, place) }
}

/** As the room has it. */
async function selectDecision(db: ReadDb, { item, meeting }: CaseItem): Promise<Decision> {
  const row = await db.selectFrom('decision').selectAll().where('itemId', '=', item.id).executeTakeFirst()
  const reviewOf = await selectReviewsOfItems(db, meeting, [item])
  return decisionOf(item, row, reviewOf(item))
}

/** To the risk panel: the soonest meeting of one has the case from now on; any other outcome takes it off again. */
async function followOutcome(
  tx: WriteDb,
  { meeting, item: { id }, caseId }: CaseItem,
  verdict: Verdict | null,
  context: Context,
): Promise<void> {
  const item = await tx.selectFrom('agendaItem').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  if (verdict === 'to_risk_panel') await takeItem(tx, { item, meeting, caseId }, null, context)
  else await takeItemBack(tx, item, context)
}

/** Without a quorum an item may be discussed, not decided (DESIGN §5.2); and a panel decides what it has authority for. */
async function requireVerdict(
  db: ReadDb,
  { item, meeting }: CaseItem,
  verdict: Verdict,
  today: string,
): Promise<void> {
  if (item.withoutQuorum === 'discuss') throw notAllowed('discussedOnly')
  const [facts] = await selectCaseFacts(db, meeting, [{ ...item, state: 'heard' }], today)
  if (!facts) throw notFound()
  if (!facts.quorum.quorate) throw notAllowed('inquorate')
  // Whoever signs at the front line has limits of their own, which are looked at there.
  if (meeting.kind === 'front_line') return
  const { verdicts } = openVerdicts(facts.panel, facts.plan.totals, facts.attendees)
  if (!verdicts.includes(verdict)) throw notAllowed('authority')
}

const noReadBack = { readBackAt: null, readBackBy: null, readBackSha256: null, confirmedBy: null }

function toColumns(changes: Input<'room.decide'>['changes']) {
  const { conditions, changesRecommendation, ...texts } = given(changes)
  return {
    ...texts,
    ...(conditions && { conditions: JSON.stringify(conditions) }),
    ...(changesRecommendation !== undefined && { changesRecommendation: changesRecommendation ? 1 : 0 }),
    ...noReadBack,
  }
}

/** As it stands; the first change finds none and starts from the empty one that the caller saw as version 1. */
export async function decisionRow(tx: WriteDb, { item, caseId }: CaseItem): Promise<Row<'decision'>> {
  const known = await tx.selectFrom('decision').selectAll().where('itemId', '=', item.id).executeTakeFirst()
  if (known) return known
  const empty: NewRow<'decision'> & Row<'decision'> = {
    id: newId(),
    version: 1,
    itemId: item.id,
    caseId,
    verdict: null,
    reasons: '',
    legalBasis: '',
    conditions: '[]',
    reviewOn: null,
    changesRecommendation: 0,
    changesReason: '',
    escalatedTo: '',
    healthView: '',
    socialCareView: '',
    ...noReadBack,
  }
  await tx.insertInto('decision').values(empty).execute()
  return empty
}
