import { sql } from 'kysely'
import type { ExpressionBuilder } from 'kysely'
import type { Side } from '../../../../shared/kernel/text.ts'
import type { ReadDb, Tables } from '../../kernel/schema.ts'
import { agencyKnown, asKnown, flag, ofCase, panelOfMeeting } from './fact.ts'
import type { Asked, Source } from './fact.ts'

/** Each case that was decided in these days, by the first version of its record; reviews are no decisions. */
export const decidedCases = (db: ReadDb, { first, last, partly }: Pick<Asked, 'first' | 'last' | 'partly'>) =>
  db
    .selectFrom('meeting')
    .innerJoin('record', 'record.meetingId', 'meeting.id')
    .innerJoin('caseCounted', 'caseCounted.caseId', 'record.caseId')
    .leftJoin('review', (join) =>
      join.onRef('review.caseId', '=', 'caseCounted.caseId').onRef('review.itemId', '=', 'record.itemId'),
    )
    .where('meeting.heldOn', '>=', first)
    .where('meeting.heldOn', '<=', last)
    // By its meeting, of which there are few in these days: nearly every record is of this version.
    .where((eb) => eb(eb.fn.coalesce('record.recordVersion', eb.val(0)), '=', 1))
    // What a team talks about and nobody signs decides nothing.
    .where((eb) => eb(eb.fn.coalesce('record.confirmed', eb.val(1)), '=', 0))
    .where('review.id', 'is', null)
    .select('meeting.heldOn as day')
    .select((eb) => ofCase(eb, { partly }, panelOfMeeting))

export type Decided = ExpressionBuilder<Tables, 'caseCounted' | 'record' | 'meeting'>
type OfCase = ExpressionBuilder<Tables, 'caseCounted'>

/** How it came to the decision, and who was there. */
export const decided: Source = {
  facts: (db, asked) =>
    decidedCases(db, asked)
      .select((eb) => {
        const is = (holds: Parameters<typeof flag>[1]) => flag(eb, holds)
        const ofIt = eb as unknown as OfCase
        const disagrees = eb
          .selectFrom('agreement')
          .select('agreement.id')
          .whereRef('agreement.itemId', '=', 'record.itemId')
          .where('agreement.position', '=', sql.lit('disagree'))
        return [
          is(eb('meeting.kind', '=', 'panel')).as('panelShare'),
          eb.ref('caseCounted.advocate').as('advocateNamed'),
          eb.ref('caseCounted.broker').as('brokerNamed'),
          eb.ref('caseCounted.keyWorker').as('keyWorkerNamed'),
          eb.ref('caseCounted.ownWords').as('ownWords'),
          is(sql<boolean>`${agencyKnown(ofIt, asked)} = 'both'`).as('bothReferred'),
          is(eb.exists(disagrees)).as('dissent'),
        ]
      })
      .as('fact'),
  shares: [
    'panelShare',
    'advocateNamed',
    'brokerNamed',
    'keyWorkerNamed',
    'ownWords',
    'bothReferred',
    'dissent',
  ],
}

/** From its first referral until it was decided. */
export const untilDecided: Source = {
  facts: (db, asked) =>
    decidedCases(db, asked)
      .select((eb) => [
        asKnown<string | null>(
          asked,
          'sentOn',
          eb
            .selectFrom('referral')
            .select((of) => of.fn.min<string | null>('referral.referredOn').as('on'))
            .whereRef('referral.caseId', '=', 'caseCounted.caseId'),
        ).as('since'),
        eb.ref('meeting.heldOn').as('until'),
        eb.ref('meeting.heldOn').as('untilToo'),
      ])
      .as('fact'),
  days: 'daysToDecision',
}

/** From the decision until somebody of each agency had signed its first version. */
export const untilSigned: Source = {
  facts: (db, asked) =>
    decidedCases(db, asked)
      .select((eb) => {
        const signed = (side: Side) =>
          eb
            .selectFrom('signOffItem')
            .innerJoin('signOff', 'signOff.id', 'signOffItem.signOffId')
            .select((of) => of.fn.min<string | null>('signOff.at').as('at'))
            .whereRef('signOffItem.recordId', '=', 'record.id')
            .where('signOffItem.recordVersion', '=', 1)
            .whereRef('signOff.meetingId', '=', 'meeting.id')
            .where('signOff.kind', '=', 'agree')
            .where('signOff.side', '=', side)
        return [
          eb.ref('meeting.heldOn').as('since'),
          signed('health').as('until'),
          signed('socialCare').as('untilToo'),
        ]
      })
      // By itself: put into what counts it, each day would be looked up four times.
      .limit(sql<number>`-1`)
      .as('fact'),
  days: 'daysToBothSigned',
}
