import type { DemoMeeting } from '../script.ts'

/** Open, with its cases listed. How it goes is played only where someone asks for a later state. */
export const december: DemoMeeting = {
  heldOn: '2026-12-04',
  startsAt: '10:00',
  place: 'Committee room 2, Northgate Town Hall',
  publishedOn: '2026-11-20',
  attendance: [{ login: 'morag', state: 'apology' }],
  items: [
    {
      case: 'warsame-2',
      presenter: 'Priya Raman',
      hearing: {
        kind: 'decided',
        verdict: 'approved',
        reasons:
          'No visit has been refused since Hodan’s own workers began. She asks for the Friday visit back until spring, from the nurse who argued for it, and on her own terms. A worry that was ours in October is now a plan that is hers. The class gives her something to run besides a household.',
        legalBasis: 'Mental Health Act 1983 s117; Care Act 2014 s18; NHS (Direct Payments) Regulations 2013',
        conditions: [],
        reviewOn: '2027-03-05',
        positions: [
          {
            login: 'bridget',
            position: 'agree',
            words: 'I was wrong about how to be let in. I will bring an appetite.',
          },
        ],
        actions: [
          {
            text: 'Fridays in the diary to 26 March, and a stand-in named',
            owner: 'Bridget Tolley',
            side: 'health',
            dueOn: '2026-12-11',
          },
        ],
      },
    },
    {
      case: 'qadeer-3',
      presenter: 'Bridget Tolley',
      hearing: {
        kind: 'decided',
        verdict: 'approved',
        reasons:
          'Imran passed every test that the panel has set him, including patience. Eighteen shared taxis and ten hours of lessons take him to the day of his driving test, and cost less than one week of what late shifts led to before. Should he not pass on the 19th, the two team managers may extend this without coming back.',
        legalBasis: 'Care Act 2014 s18; NHS (Direct Payments) Regulations 2013',
        conditions: [],
        reviewOn: '2027-01-29',
        positions: [],
        actions: [
          {
            text: 'Account with the taxi firm, from 24 December',
            owner: 'Joel Pettifer',
            side: 'socialCare',
            dueOn: '2026-12-18',
          },
        ],
      },
    },
    {
      case: 'fong',
      presenter: 'Joel Pettifer',
      hearing: {
        kind: 'decided',
        verdict: 'approved_with_conditions',
        reasons:
          'Twenty neighbours fed is a measure of wellness that none of our scales has. The lunch is Mei-Yan’s work, her company and her mother’s too. Ingredients are agreed because without them there is no lunch. She prefers every week to every fortnight; we agree to every fortnight until March, with her, and then to look.',
        legalBasis: 'Care Act 2014 s18; NHS (Direct Payments) Regulations 2013',
        conditions: ['Every fortnight until March, then weekly if the soup is right'],
        reviewOn: '2027-04-09',
        positions: [
          {
            login: 'dermot',
            position: 'abstain',
            words: 'I have eaten at her restaurant too often to be neutral about the soup.',
          },
        ],
        actions: [
          {
            text: 'Allergy board in two languages',
            owner: 'Joel Pettifer',
            side: 'socialCare',
            dueOn: '2027-01-08',
          },
        ],
      },
    },
    {
      case: 'ferreira-lunt',
      presenter: 'Bridget Tolley',
      minutes: 15,
      hearing: {
        kind: 'decided',
        verdict: 'approved',
        reasons:
          'Mateo has been well since March and knows what his illness sounds like. A year at home has kept him safe and held him back. The signs are known to the house, the surveys stop in deadline weeks, and the course can be paused without loss. Who pays was the only argument, and it is ours and not his: the two agencies share it, and ask the university for its part.',
        legalBasis: 'Care Act 2014 s9; NHS Act 2006 s12A; Equality Act 2010 s149',
        conditions: [],
        reviewOn: '2027-04-09',
        positions: [],
        actions: [
          {
            text: 'Write to the university about its share',
            owner: 'Sunita Bal',
            side: 'socialCare',
            dueOn: '2026-12-18',
          },
        ],
      },
    },
    {
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
    },
    {
      case: 'thackeray-2',
      presenter: 'Kofi Ansah',
      attendance: [{ login: 'bridget', state: 'sits_out' }],
      hearing: {
        kind: 'decided',
        verdict: 'approved_with_conditions',
        reasons:
          'Six weeks in, Marjorie has sung eleven evenings of twelve and taken her tablets on forty of forty-two. The tour is three nights with people who know her signs, and she has the solo. The day centre place was put in by habit, not by her, and comes out. Section 117 means that she pays nothing towards the tour.',
        legalBasis: 'Mental Health Act 1983 s117; Care Act 2014 s18',
        conditions: ['Lithium level in the last week of April', 'Her room-mate has the crisis line’s number'],
        reviewOn: '2027-02-26',
        positions: [],
        actions: [
          {
            text: 'Four-day tablet box before the tour',
            owner: 'Kofi Ansah',
            side: 'health',
            dueOn: '2027-04-30',
          },
        ],
        corrections: {
          plan: { councilReviewOn: '2027-02-26' },
          lines: [{ line: 4, changes: { contributionPence: 0 } }],
          removeLines: [5],
        },
      },
    },
  ],
  signedBy: ['helen', 'farid', 'priya'],
  signedOn: '2026-12-08',
  releasedOn: '2026-12-10',
  sharing: [
    {
      case: 'warsame-2',
      side: 'health',
      share: true,
      reason: 'Her objection is to one person in the council, not to her own team.',
      by: 'farid',
    },
    {
      case: 'warsame-2',
      side: 'socialCare',
      share: true,
      reason: 'Record still restricted to four named staff; checked on 3 December.',
      by: 'helen',
    },
  ],
}
