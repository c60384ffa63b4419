import type { Page } from 'playwright'
import type { Recall } from '../../../../shared/recalls.ts'
import { call } from '../app.ts'

/** One holder cannot find theirs, and a copy left since. */
export async function withoutIts(page: Page, recallId: string): Promise<Recall> {
  const recall = await call(page, 'recalls.get', { recallId })
  const holders = recall.holders.map((holder) => ({ ...holder, state: 'not_found' as const }))
  return { ...recall, holders, more: 1 }
}
