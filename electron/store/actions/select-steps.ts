import type { Action, ActionStep } from '../../../shared/actions.ts'
import { whoReplaced } from '../facts/who-replaced.ts'
import { selectLastVersions } from '../kernel/history.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { stepsOf } from './steps.ts'
import type { StandingVersion } from './steps.ts'

/** A change is rare and a meeting every week or two: this is years of one action. */
const most = 300

/** What happened to an action since it was agreed, the earliest first. */
export async function selectSteps(db: ReadDb, action: Action): Promise<ActionStep[]> {
  const meeting = await db
    .selectFrom('meeting')
    .select(['id', 'heldOn', 'closedAt', 'panelId'])
    .where('id', '=', action.meetingId)
    .executeTakeFirstOrThrow()
  const versions = await selectVersions(db, action.id)
  return stepsOf(meeting, versions, await selectLater(db, meeting))
}

/** History holds a row as it was, and who ended it: so whoever ended one version wrote the next. */
async function selectVersions(db: ReadDb, actionId: string): Promise<StandingVersion[]> {
  const { version, ...row } = await db
    .selectFrom('action')
    .selectAll()
    .where('id', '=', actionId)
    .executeTakeFirstOrThrow()
  const kept = await whoReplaced(
    db,
    await selectLastVersions(db, 'action', actionId, { upTo: version, most }),
  )
  const writers = new Map(kept.map((old) => [old.version + 1, { at: old.at, by: old.by }]))
  const all = [
    { ...row, version },
    ...kept.map((old) => ({ ...asNow, ...(old.row as Row<'action'>), version: old.version })),
  ]
  return all.map((one) => ({ ...one, ...(writers.get(one.version) ?? { at: null, by: null }) })).toReversed()
}

/** Rows kept before these were columns. */
const asNow = { evidence: '', reason: '', agreedDueOn: null, ownerIsPerson: 0 } as const

/** Panel meetings closed since: what was still open stood before each of them. */
async function selectLater(
  db: ReadDb,
  { heldOn, closedAt, panelId }: Pick<Row<'meeting'>, 'heldOn' | 'closedAt' | 'panelId'>,
) {
  if (closedAt === null) return []
  const later = db
    .selectFrom('meeting')
    .select(['id', 'heldOn', 'closedAt'])
    .where('heldOn', '>=', heldOn)
    .where('kind', '=', 'panel')
    .where('closedAt', '>', closedAt)
    .orderBy('heldOn')
    .limit(most)
  // What two agreed at the front line comes before whichever panel meets.
  return (panelId === null ? later : later.where('panelId', '=', panelId)).execute()
}
