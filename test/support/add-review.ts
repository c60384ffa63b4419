import { newId } from '../../shared/kernel/ids.ts'
import { emptyReview } from '../../shared/review-fields.ts'
import type { PanelAtWork } from '../electron/store/meetings/panel-at-work.ts'

/** One that is open: nobody has signed what it reviews, and reading it does not ask. */
export async function addReview(
  panel: PanelAtWork,
  { caseId, recordId }: { readonly caseId: string; readonly recordId: string },
): Promise<string> {
  const id = newId()
  const review = {
    id,
    version: 1,
    caseId,
    state: 'open',
    because: 'due',
    triggerWords: '',
    openedAt: '2027-01-15T10:00:00.000Z',
    openedBy: panel.ids.manager,
    caseWas: 'signed',
    recordId,
    recordVersion: 1,
    due: '[]',
    body: JSON.stringify(emptyReview),
    itemId: null,
    concludedOn: null,
    tookPart: '[]',
    newCaseId: null,
    cancelledBecause: '',
  } as const
  await panel.store.desk().store.db.insertInto('review').values(review).execute()
  return id
}
