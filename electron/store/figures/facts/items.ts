import { flag, ofCase, panelOfMeeting } from './fact.ts'
import type { Source } from './fact.ts'

/** Each case on an agenda of a panel’s meeting that is over. */
export const items: Source = {
  facts: (db, { first, last, partly }) =>
    db
      .selectFrom('meeting')
      .innerJoin('agendaItem', 'agendaItem.meetingId', 'meeting.id')
      .innerJoin('caseCounted', 'caseCounted.caseId', 'agendaItem.caseId')
      .where('meeting.heldOn', '>=', first)
      .where('meeting.heldOn', '<=', last)
      .where('meeting.kind', '=', 'panel')
      .where('meeting.state', 'in', ['closed', 'confirmed', 'signed', 'released'])
      .select('meeting.heldOn as day')
      .select((eb) => ofCase(eb, { partly }, panelOfMeeting))
      .select((eb) => {
        const is = (holds: Parameters<typeof flag>[1]) => flag(eb, holds)
        return [
          is(eb('agendaItem.state', '=', 'carried')).as('putOff'),
          is(eb('agendaItem.late', '=', 1)).as('lateListed'),
          is(eb('agendaItem.withoutQuorum', 'is not', null)).as('withoutQuorum'),
        ]
      })
      .as('fact'),
  shares: ['putOff', 'lateListed', 'withoutQuorum'],
}
