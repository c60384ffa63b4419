import { invalid, notFound } from '../../../shared/kernel/reply.ts'
import { decidedSections, preparedSections } from '../../documents/content/record-content.ts'
import type { FeatureHandlers } from '../kernel/handler.ts'
import { selectItem } from '../facts/select-meeting.ts'
import { selectCaseFacts } from '../facts/case-facts.ts'
import { decisionRecord } from '../records/decision-record.ts'
import { readBackMissing } from '../facts/missing.ts'
import { sincePapers } from './since-papers.ts'

export const readBackHandlers: FeatureHandlers<'readBack'> = {
  text: async (db, { itemId }, { today }) => {
    const { item, meeting } = await selectItem(db, itemId)
    if (item.kind !== 'case') throw invalid({ itemId: 'only a case is read back' })
    const [facts] = await selectCaseFacts(db, meeting, [item], today)
    if (!facts) throw notFound()
    const frame = { recordId: '', recordVersion: 1, supersedes: null }
    const record = decisionRecord(facts, frame, {
      // Said by the page from the decision itself: there is none until the panel has come to one.
      verdict: facts.decision.verdict ?? 'withdrawn',
      readBackAt: '',
    })
    const prepared = preparedSections(record)
    return {
      itemId,
      prepared,
      decided: decidedSections(record),
      gaps: readBackMissing(facts).map(({ field, text }) => ({ field, text })),
      papers: await sincePapers(db, { meetingId: meeting.id, itemId }, prepared),
    }
  },
}
