import { sql } from 'kysely'
import type { SqlBool } from 'kysely'
import { flag, ofCase, panelOfMeeting } from './fact.ts'
import type { Source } from './fact.ts'

const isMet = sql<SqlBool>`exists (
  select 1 from json_each("review"."body", '$.outcomes') as "outcome"
  where json_extract("outcome"."value", '$.result') in ('met', 'partly')
)`
const isHarm = sql<SqlBool>`coalesce(json_extract("review"."body", '$.hadHarm'), '') = 'some'`
const isJoint = sql<SqlBool>`(
  select count(distinct "side"."value") from json_each("review"."tookPart") as "side"
) = 2`

/** Each review that was concluded in these days, by where it was decided. */
export const reviewed: Source = {
  facts: (db, { first, last, partly }) =>
    db
      .selectFrom('meeting')
      .innerJoin('record', 'record.meetingId', 'meeting.id')
      .innerJoin('caseCounted', 'caseCounted.caseId', 'record.caseId')
      .innerJoin('review', (join) =>
        join.onRef('review.caseId', '=', 'caseCounted.caseId').onRef('review.itemId', '=', 'record.itemId'),
      )
      .where('meeting.heldOn', '>=', first)
      .where('meeting.heldOn', '<=', last)
      .where((eb) => eb(eb.fn.coalesce('record.recordVersion', eb.val(0)), '=', 1))
      // By its record: a case may have been reviewed in any year.
      .where((eb) => eb(eb.fn.coalesce('review.state', eb.val('')), '=', 'concluded'))
      .select('meeting.heldOn as day')
      .select((eb) => ofCase(eb, { partly }, panelOfMeeting))
      .select((eb) => [
        flag(eb, isMet).as('reviewsMet'),
        flag(eb, isHarm).as('reviewsHarm'),
        flag(eb, isJoint).as('reviewsJoint'),
      ])
      .as('fact'),
  shares: ['reviewsMet', 'reviewsHarm', 'reviewsJoint'],
}
