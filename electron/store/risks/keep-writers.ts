import { newId } from '../../../shared/kernel/ids.ts'
import { notAllowed } from '../../../shared/kernel/reply.ts'
import { changedViews, maySpeakFor } from '../../../shared/risk-views.ts'
import type { SideView } from '../../../shared/risk-views.ts'
import type { RiskBody } from '../../../shared/risks.ts'
import type { Context } from '../kernel/handler.ts'
import type { WriteDb } from '../kernel/schema.ts'

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
