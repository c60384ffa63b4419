import { dateOf } from '../../../shared/kernel/dates.ts'
import type { LimitsDone } from '../../../shared/rules/time-limits.ts'
import type { Row } from '../kernel/schema.ts'
import type { Sent } from './sent.ts'

type Held = Pick<Row<'meeting'>, 'state' | 'publishedAt' | 'closedAt'>

/** How far the record is past the meeting: when both had signed it, and when both had it. Null: not yet. */
export interface RecordDone {
  readonly signedAt: string | true | null
  readonly releasedAt: string | true | null
}

/**
 * What of a meeting's time limits is done. The agenda goes out with its papers, unless they went before it; with the
 * close every action stands on its owner's list; both agencies having the record is as good as having its minutes.
 */
export function limitsDone(meeting: Held, sent: Sent, record: RecordDone): LimitsDone {
  const published = meeting.state === 'draft' ? null : (meeting.publishedAt ?? true)
  return {
    agenda: dayOf(published),
    papers: dayOf(sent.papersAt ?? published),
    actions: dayOf(meeting.closedAt),
    minutes: dayOf(sent.minutesAt ?? record.releasedAt),
    signOff: dayOf(record.signedAt),
    release: dayOf(record.releasedAt),
  }
}

const dayOf = (at: string | true | null): string | true | null => (typeof at === 'string' ? dateOf(at) : at)
