import { dayOf, monthOf, ordinalOf } from '../../days/marks.ts'
import type { DemoItem, DemoMeeting } from '../../shapes/script.ts'
import { ferreiraLunt } from './ferreira-lunt.ts'
import { fong } from './fong.ts'
import { threlfall2 } from './threlfall-2.ts'
import { warsame2 } from './warsame-2.ts'

const drysdale2: DemoItem = {
  case: 'drysdale-2',
  presenter: 'Joel Pettifer',
  hearing: {
    kind: 'decided',
    verdict: 'approved_with_conditions',
    reasons:
      'Callum answered every reason we gave, in order. The course leads to work that suits him, costs little more than half of what was refused, and sits beside a sleep chart that has held for five weeks. Seven of the ten tools do not run on the loan laptops; we checked his list and he is right.',
    legalBasis: 'Care Act 2014 s18; NHS (Direct Payments) Regulations 2013',
    conditions: ['Streams end at midnight, as he proposed'],
    reviewOn: '2027-03-26',
    positions: [],
    actions: [
      {
        text: 'Tell Callum today, reasons first, numbered',
        owner: 'Joel Pettifer',
        side: 'socialCare',
        dueOn: '2026-12-04',
      },
    ],
  },
}

const qadeer3: DemoItem = {
  case: 'qadeer-3',
  presenter: 'Bridget Tolley',
  hearing: {
    kind: 'decided',
    verdict: 'approved',
    reasons: `Imran passed every test that the panel has set him, including patience. Eighteen shared taxis and ten hours of lessons take him to the day of his driving test, and cost less than one week of what late shifts led to before. Should he not pass on the ${ordinalOf('2027-01-19')}, the two team managers may extend this without coming back.`,
    legalBasis: 'Care Act 2014 s18; NHS (Direct Payments) Regulations 2013',
    conditions: [],
    reviewOn: '2027-01-29',
    positions: [],
    actions: [
      {
        text: `Account with the taxi firm, from ${dayOf('2026-12-24')}`,
        owner: 'Joel Pettifer',
        side: 'socialCare',
        dueOn: '2026-12-18',
      },
    ],
  },
}

/** Open, with its cases listed. How it goes is played only where someone asks for a later state. */
export const december: DemoMeeting = {
  heldOn: '2026-12-04',
  startsAt: '10:00',
  place: 'Committee room 2, Northgate Town Hall',
  publishedOn: '2026-11-20',
  attendance: [{ login: 'morag', state: 'apology' }],
  items: [warsame2, qadeer3, fong, ferreiraLunt, drysdale2, threlfall2],
  signedBy: ['helen', 'farid', 'priya'],
  signedOn: '2026-12-08',
  releasedOn: '2026-12-10',
  received: { health: '2026-12-10', socialCare: '2026-12-10' },
  sharing: [
    {
      case: 'warsame-2',
      side: 'health',
      share: true,
      reason: `Her objection came with the council’s referral in ${monthOf('2026-08-31')}. Her relative has left the council, and at her review she took it back.`,
      by: 'farid',
    },
  ],
}
