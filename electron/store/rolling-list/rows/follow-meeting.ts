import type { CaseFacts } from '../../facts/case-facts.ts'
import type { Context } from '../../kernel/handler.ts'
import { inRuns } from '../../kernel/lists.ts'
import { updateRows } from '../../kernel/rows.ts'
import type { WriteDb } from '../../kernel/schema.ts'

/**
 * Whom a meeting has talked about is due on the day that it agreed, or on none; what had brought them forward has been
 * seen to. Nobody leaves the list by it: somebody takes them off.
 */
export async function followMeeting(
  tx: WriteDb,
  decided: readonly CaseFacts[],
  context: Context,
): Promise<void> {
  // Two people at the front line talk about whom they sign for, not for the team.
  const [panelId] = decided.flatMap(({ meeting, panel }) => (meeting.kind === 'panel' ? [panel.id] : []))
  if (panelId === undefined) return
  const next = new Map(decided.map((facts) => [facts.case.id, facts.decision.reviewOn]))
  for (const run of inRuns([...next.keys()])) {
    const rows = await tx
      .selectFrom('rollingEntry')
      .selectAll()
      .where('panelId', '=', panelId)
      .where('offOn', 'is', null)
      .where('caseId', 'in', run)
      .execute()
    await updateRows(
      tx,
      'rollingEntry',
      rows.map((old) => ({
        old,
        changes: { dueOn: next.get(old.caseId) ?? null, fastTrack: 0, broughtBy: null, broughtWords: '' },
      })),
      context,
    )
  }
}
