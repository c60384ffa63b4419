import { newId } from '../../../shared/kernel/ids.ts'
import { notAllowed } from '../../../shared/kernel/reply.ts'
import { changedViews, maySpeakFor } from '../../../shared/risk-views.ts'
import type { SideView, ViewWriter } from '../../../shared/risk-views.ts'
import type { RiskBody } from '../../../shared/risks.ts'
import type { Context } from '../kernel/handler.ts'
import { inRuns } from '../kernel/history-many.ts'
import type { ReadDb, WriteDb } from '../kernel/schema.ts'

type Writers = Readonly<Record<string, ViewWriter>>

/** By case id, then by view: who wrote it last. */
export async function selectWriters(
  db: ReadDb,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, Writers>> {
  const found = new Map<string, Record<string, ViewWriter>>()
  for (const run of inRuns(caseIds)) {
    const rows = await db
      .selectFrom('viewWriting')
      .innerJoin('member', 'member.id', 'viewWriting.memberId')
      .select(['viewWriting.caseId', 'viewWriting.view', 'viewWriting.writerSide', 'viewWriting.at'])
      .select('member.name')
      .where('viewWriting.caseId', 'in', run)
      .orderBy('viewWriting.id')
      .execute()
    for (const { caseId, view, name, at, writerSide } of rows) {
      const writers = found.get(caseId) ?? {}
      writers[view] = { name, at, stoodIn: writerSide !== sideOf(view) }
      found.set(caseId, writers)
    }
  }
  return found
}

const sideOf = (view: string): 'health' | 'socialCare' =>
  view.startsWith('health') || view.endsWith('/health') ? 'health' : 'socialCare'

/** Refused before anything is written: somebody's words stay theirs. */
export function requireOwnViews(before: RiskBody, after: RiskBody, { who }: Context): SideView[] {
  const changed = changedViews(before, after)
  if (changed.some(({ side }) => !maySpeakFor(who, side))) throw notAllowed('otherSidesView')
  return changed
}

export async function keepWriters(
  tx: WriteDb,
  caseId: string,
  changed: readonly SideView[],
  { who, at }: Context,
): Promise<void> {
  if (changed.length === 0) return
  const { memberId, side: writerSide } = who
  await tx
    .insertInto('viewWriting')
    .values(changed.map(({ key: view }) => ({ id: newId(), caseId, view, memberId, writerSide, at })))
    .execute()
}
