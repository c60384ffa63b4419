import type { Page } from 'playwright'
import type { CopiesOut, Recall } from '../../../../shared/recalls.ts'
import { call } from '../app.ts'

/** One holder cannot find theirs, and a copy left since. */
export async function withoutIts(page: Page, recallId: string): Promise<Recall> {
  const recall = await call(page, 'recalls.get', { recallId })
  const holders = recall.holders.map((holder) => ({ ...holder, state: 'not_found' as const }))
  return { ...recall, holders, more: 1 }
}

/** What the store says of somebody who has married since. */
export const earlierName: CopiesOut = {
  caseId: '01890a5d-ac96-774b-bcce-b302099a8059',
  caseReference: 'AC-2026-0099',
  reasons: ['name'],
  copies: 2,
  holders: 2,
  fields: [{ field: 'familyName', says: 'Steen', now: 'Steyn' }],
}
