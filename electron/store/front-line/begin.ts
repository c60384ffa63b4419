import type { FrontLinePerson } from '../../../shared/front-line.ts'
import { invalid, notAllowed } from '../../../shared/kernel/reply.ts'
import { selectRoute } from '../cases/route.ts'
import { selectCaseRow } from '../cases/select-case.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { listableCases } from '../meetings/add-cases.ts'
import { moveCases } from '../cases/move-cases.ts'
import { insertSittingOfTwo } from '../meetings/create-meeting.ts'
import { insertMarks } from '../room/rows/marks.ts'
import { insertItems } from '../meetings/rows/insert-items.ts'
import { selectItems } from '../facts/select-meeting.ts'
import { selectPlan } from '../facts/select-plan.ts'
import type { ReadDb, Row, WriteDb } from '../kernel/schema.ts'
import { selectFrontLine, selectPeople } from './select-front-line.ts'

/** Two people take a case up. They are there, nobody else is asked, and what they decide is theirs to answer for. */
export const begin: CommandHandler<'frontLine.begin'> = async (
  tx,
  { caseId, healthMemberId, socialCareMemberId },
  context,
) => {
  if (![healthMemberId, socialCareMemberId].includes(context.who.memberId)) throw notAllowed('notOfTheTwo')
  const one = await selectCaseRow(tx, caseId)
  await listableCases(tx, [caseId])
  await requireFrontLine(tx, caseId, context.today)
  const { totals } = await selectPlan(tx, caseId, context.today)
  const people = await selectPeople(tx, totals, context.today)
  requirePerson(people, 'health', healthMemberId)
  requirePerson(people, 'socialCare', socialCareMemberId)
  await insertSitting(tx, one, [healthMemberId, socialCareMemberId], context)
  await moveCases(tx, [caseId], 'heard', context)
  return selectFrontLine(tx, caseId, context.today)
}

export async function requireFrontLine(db: ReadDb, caseId: string, today: string): Promise<void> {
  if ((await selectRoute(db, caseId, today)).route === 'panel') throw notAllowed('needsPanel')
}

function requirePerson(
  people: readonly FrontLinePerson[],
  side: FrontLinePerson['side'],
  memberId: string,
): void {
  const person = people.find((one) => one.side === side && one.memberId === memberId)
  const field = side === 'health' ? 'healthMemberId' : 'socialCareMemberId'
  if (!person) throw invalid({ [field]: 'may not sign without the panel' })
  if (!person.withinLimit) throw invalid({ [field]: 'the plan is over their limit' })
}

async function insertSitting(
  tx: WriteDb,
  one: Row<'case'>,
  memberIds: readonly string[],
  context: Context,
): Promise<void> {
  const meetingId = await insertSittingOfTwo(tx, context)
  const entry = {
    kind: 'case' as const,
    title: one.reference,
    minutes: 0,
    presenter: one.keyWorker,
    caseId: one.id,
    state: 'heard' as const,
  }
  await insertItems(tx, meetingId, [entry], 'end', context)
  await markThere(tx, meetingId, memberIds)
}

/** There for the sitting and for its item: from the start it is known who answers for it. */
async function markThere(tx: WriteDb, meetingId: string, memberIds: readonly string[]): Promise<void> {
  const [item] = await selectItems(tx, meetingId)
  const marks = memberIds.flatMap((memberId) =>
    [null, item?.id ?? null].map((itemId) => ({
      meetingId,
      itemId,
      memberId,
      state: 'present' as const,
    })),
  )
  await insertMarks(tx, marks)
}
