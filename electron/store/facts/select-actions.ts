import type { ExpressionBuilder } from 'kysely'
import { mostActions } from '../../../shared/actions.ts'
import type { Action, ActionOwner, ActionState } from '../../../shared/actions.ts'
import { notFound } from '../../../shared/kernel/reply.ts'
import { eachRun, inRuns } from '../kernel/lists.ts'
import { selectMeeting } from './select-meeting.ts'
import { fullName } from '../../../shared/kernel/person-name.ts'
import type { ReadDb, Tables } from '../kernel/schema.ts'

const mostOfOne = 300

/** Actions with the case, person and meeting they come from; add `where`, then hand the rows to `toAction`. */
export const actionRows = (db: ReadDb) =>
  db
    .selectFrom('action')
    .innerJoin('case', 'case.id', 'action.caseId')
    .innerJoin('person', 'person.id', 'case.personId')
    .innerJoin('meeting', 'meeting.id', 'action.meetingId')
    .selectAll('action')
    .select(['case.reference as caseReference', 'person.familyName', 'person.givenName', 'meeting.heldOn'])

type ActionRow = Awaited<ReturnType<ReturnType<typeof actionRows>['execute']>>[number]

export const toAction = ({ familyName, givenName, state, ownerIsPerson, ...row }: ActionRow): Action => ({
  ...row,
  ownerIsPerson: ownerIsPerson === 1,
  state: state as ActionState,
  personName: fullName({ familyName, givenName }),
})

/** What was agreed at its meeting, whatever has become of its day since. */
const asAgreed = (action: Action): Action => ({ ...action, dueOn: action.agreedDueOn ?? action.dueOn })

/**
 * Still open from meetings of its panel held before this one, and what two agreed at the front line, which comes before
 * whichever panel meets; without a day last, and at most as many as a page has.
 */
export async function actionsBefore(db: ReadDb, meetingId: string): Promise<Action[]> {
  const { heldOn, startsAt, panelId } = await selectMeeting(db, meetingId)
  const before = actionRows(db)
  const ofPanel =
    panelId === null
      ? before
      : before.where((eb) => eb.or([eb('meeting.panelId', '=', panelId), eb('meeting.panelId', 'is', null)]))
  const rows = await ofPanel
    .where('action.state', '=', 'open')
    .where('action.meetingId', '!=', meetingId)
    .where((eb) =>
      eb.or([
        eb('meeting.heldOn', '<', heldOn),
        eb.and([eb('meeting.heldOn', '=', heldOn), eb('meeting.startsAt', '<', startsAt)]),
      ]),
    )
    .orderBy('action.dueOn', (order) => order.asc().nullsLast())
    .orderBy('action.id')
    .limit(mostActions)
    .execute()
  return rows.map(toAction)
}

/** Of one case, what is open first, the newest first of what has ended; at most as many as a page has. */
export async function actionsOfCase(db: ReadDb, caseId: string): Promise<Action[]> {
  const rows = await actionRows(db)
    .where('action.caseId', '=', caseId)
    .orderBy((eb) => eb.case().when('action.state', '=', 'open').then(0).else(1).end())
    .orderBy('action.id', 'desc')
    .limit(mostOfOne)
    .execute()
  return rows.map(toAction)
}

/** What was agreed under these agenda items, as it was agreed there, in the order it was written down. */
export async function selectActionsOfItems(db: ReadDb, itemIds: readonly string[]): Promise<Action[]> {
  const actions: Action[] = []
  for (const run of inRuns(itemIds)) {
    const rows = await actionRows(db).where('action.itemId', 'in', run).orderBy('action.id').execute()
    actions.push(...rows.map(toAction).map(asAgreed))
  }
  return actions
}

export async function selectAction(db: ReadDb, actionId: string): Promise<Action> {
  const row = await actionRows(db).where('action.id', '=', actionId).executeTakeFirst()
  if (!row) throw notFound()
  return toAction(row)
}

/** As `ownerOf` says it of one. */
export const isOwnedBy = (eb: ExpressionBuilder<Tables, 'action'>, owner: ActionOwner) =>
  owner === 'person'
    ? eb('action.ownerIsPerson', '=', 1)
    : eb.and([
        eb('action.ownerIsPerson', '=', 0),
        owner === 'neither' ? eb('action.side', 'is', null) : eb('action.side', '=', owner),
      ])

/** In the order of the ids; one that is not there is left out. */
export async function selectActionsById(db: ReadDb, ids: readonly string[]): Promise<Action[]> {
  const rows = await eachRun(ids, (run) => actionRows(db).where('action.id', 'in', run).execute())
  const found = new Map(rows.map((row) => [row.id, toAction(row)]))
  return ids.flatMap((id) => found.get(id) ?? [])
}
