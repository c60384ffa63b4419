import type { TimelineEntry } from '../../shared/timeline.ts'
import { paths } from '../data/paths.ts'

/** What an entry opens: what it is about, as near as there is a page of it. */
export function entryPlace(entry: TimelineEntry, personId: string): string {
  const { kind, caseId, meetingId, recordId, actionId } = entry
  if (kind === 'goal' || kind === 'score') return paths.person(personId)
  if (kind === 'letter' && recordId !== null) return paths.letter(recordId)
  if (kind === 'review') return paths.review(entry.id.split('/')[0] ?? '')
  if (kind === 'recall') return paths.recall(entry.id.split('/')[0] ?? '')
  if ((kind === 'pack' || kind === 'receipt') && meetingId !== null) return paths.release(meetingId)
  if (kind === 'signature' && meetingId !== null) return paths.sign(meetingId)
  if (kind === 'decision' && entry.what === 'putOff' && meetingId !== null) return paths.agenda(meetingId)
  if (actionId !== null) return paths.action(actionId)
  return caseId === null ? paths.person(personId) : paths.case(caseId)
}
