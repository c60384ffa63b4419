import { dateOf } from '../../../shared/dates.ts'
import type { LimitsDone } from '../../../shared/rules/time-limits.ts'
import type { Row } from '../schema.ts'

type Held = Pick<Row<'meeting'>, 'state' | 'publishedAt' | 'closedAt'>

/** How far the record is past the meeting: when both had signed it, and when both had it. Null: not yet. */
export interface RecordDone {
  readonly signedAt: string | true | null
  readonly releasedAt: string | true | null
}

/**
 * What of a meeting's time limits is done. The agenda goes out with its papers; with the close the minutes are built
 * and every action stands on its owner's list.
 */
export function limitsDone(meeting: Held, record: RecordDone): LimitsDone {
  const published = meeting.state === 'draft' ? null : (meeting.publishedAt ?? true)
  return {
    agenda: dayOf(published),
    papers: dayOf(published),
    actions: dayOf(meeting.closedAt),
    minutes: dayOf(meeting.closedAt),
    signOff: dayOf(record.signedAt),
    release: dayOf(record.releasedAt),
  }
}

const dayOf = (at: string | true | null): string | true | null => (typeof at === 'string' ? dateOf(at) : at)
