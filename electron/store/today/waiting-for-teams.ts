import type { MeetingSummary } from '../../../shared/meetings.ts'
import type { TeamWaits } from '../../../shared/today.ts'
import { selectPanels } from '../facts/select-panel.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { isOnAgenda } from '../rolling-list/on-agenda.ts'

/** How many people on a team's list its next meeting should have, and has not yet; without one, who is due by today. */
export async function waitingForTeams(
  db: ReadDb,
  coming: readonly MeetingSummary[],
  today: string,
): Promise<TeamWaits[]> {
  const teams = (await selectPanels(db)).filter(
    ({ terms, retiredAt }) => terms.kind === 'multidisciplinary_team' && retiredAt === null,
  )
  if (teams.length === 0) return []
  const next = new Map(coming.map((meeting) => [meeting.panelId, meeting]))
  const rows = await db
    .selectFrom('rollingEntry')
    .innerJoin('case', 'case.id', 'rollingEntry.caseId')
    .select((eb) => ['rollingEntry.panelId', eb.fn.countAll<number>().as('people')])
    .where('rollingEntry.offOn', 'is', null)
    .where((eb) =>
      eb.or(
        teams.map(({ id }) =>
          eb.and([
            eb('rollingEntry.panelId', '=', id),
            eb.or([
              eb('rollingEntry.dueOn', '<=', next.get(id)?.heldOn ?? today),
              eb('rollingEntry.fastTrack', '=', 1),
            ]),
          ]),
        ),
      ),
    )
    .where((eb) => eb.not(isOnAgenda('rollingEntry.caseId')))
    .groupBy('rollingEntry.panelId')
    .execute()
  return rows.map(({ panelId, people }) => {
    const meeting = next.get(panelId)
    return { panelId, people, meeting: meeting ? { id: meeting.id, heldOn: meeting.heldOn } : null }
  })
}
