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
      case: 'boswell',
      presenter: 'Bridget Tolley',
      hearing: {
        kind: 'decided',
        verdict: 'approved_with_conditions',
        reasons:
          'Keziah has driven a pair for twenty-six years and stops herself before anyone else would. What she lacks is two hours’ strength on tablet mornings. Dinah lives with her; nobody else is on the site at six, knows the horses and knows her, so the rule about paying a friend in the household is met. The phone is how bookings come and how her team reaches her.',
        legalBasis: 'Care Act 2014 s18; NHS (Direct Payments) Regulations 2013 reg 8(5A)',
        conditions: ['No booking starts before ten', 'Dinah’s check before harnessing is kept in the log'],
        reviewOn: '2027-03-26',
        positions: [
          {
            login: 'sunita',
            position: 'disagree',
            words:
              'A telephone is a household bill. I have no objection to the yard, and I would leave the phone to her earnings.',
          },
        ],
        actions: [
          {
            text: 'One account for both agencies’ money, opened with Keziah',
            owner: 'Joel Pettifer',
            side: 'socialCare',
            dueOn: '2026-12-18',
          },
          {
            text: 'Send the summary by text, in short words',
            owner: 'Bridget Tolley',
            side: 'health',
            dueOn: '2026-12-07',
          },
        ],
        corrections: {
          plan: { councilReviewOn: '2027-03-26' },
          lines: [
            {
              line: 0,
              changes: {
                account: 'shared_dedicated',
                payeeJustification:
                  'Nobody else is on the site at six who knows both the horses and the check. Tried with an agency in May: two no-shows, one kick.',
              },
            },
            { line: 1, changes: { account: 'shared_dedicated' } },
            { line: 2, changes: { account: 'shared_dedicated', inCarePlan: true } },
          ],
        },
      },
    },
    {
      case: 'sallow',
      presenter: 'Tom Hesketh',
      hearing: {
        kind: 'decided',
        verdict: 'partly_approved',
        reasons:
          'Dominic asks for something to do between six and ten, and seven clear months say that he has found it. The pass and the course are agreed, arranged for him, because the court order rules out a direct payment. Arrears cannot be paid from this budget; the housing adviser sees him and his landlord together, which should serve him better.',
        legalBasis: 'Care Act 2014 s18; NHS (Direct Payments) Regulations 2013, Schedule',
        conditions: ['Naloxone training for the wall’s evening staff before the course starts'],
        reviewOn: '2027-03-26',
        changesReason:
          'The arrears line was recommended and is taken out: health money may not pay debts. It is met by the housing team’s repayment plan.',
        positions: [],
        actions: [
          {
            text: 'Repayment plan with the landlord, Dominic present',
            owner: 'Priya Raman',
            side: 'socialCare',
            dueOn: '2026-12-18',
          },
          {
            text: 'Contract with the wall for the pass and the course',
            owner: 'Tom Hesketh',
            side: 'health',
            dueOn: '2026-12-18',
          },
        ],
        corrections: {
          lines: [{ line: 0, changes: { managementType: 'notional', account: 'none', netOrGross: null } }],
          removeLines: [2],
        },
      },
    },
    {
      case: 'fong',
      presenter: 'Joel Pettifer',
      hearing: {
        kind: 'decided',
        verdict: 'approved_with_conditions',
        reasons:
          'Twenty neighbours fed is a measure of wellness that none of our scales has. The lunch is Mei-Yan’s work, her company and her mother’s too. Ingredients are agreed because without them there is no lunch. The certificate goes through the usual scheme instead. She prefers every week to every fortnight; we agree to every fortnight until March, with her, and then to look.',
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
          {
            text: 'Prescription prepayment through the usual scheme',
            owner: 'Bridget Tolley',
            side: 'health',
            dueOn: '2026-12-18',
          },
        ],
        corrections: {
          plan: { healthReviewOn: '2027-04-09', councilReviewOn: '2027-04-09' },
          lines: [{ line: 2, changes: { contributionPence: 0 } }],
          removeLines: [3],
        },
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
        corrections: {
          plan: {
            splitBasis: 'Keeping well 60, living and studying 40, from the aligned budgets of both agencies.',
            pooled: false,
          },
        },
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
        corrections: {
          plan: { directPaymentConsent: true },
          risk: { procedureAgreed: true },
          lines: [
            { line: 0, changes: { account: 'shared_dedicated' } },
            { line: 1, changes: { netOrGross: 'gross', vatLead: 'provider' } },
          ],
        },
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
  signedBy: ['helen', 'farid', 'tom', 'priya'],
  signedOn: '2026-12-08',
  releasedOn: '2026-12-10',
  sharing: [
    {
      case: 'boswell',
      side: 'health',
      share: true,
      reason: 'Keziah asked only that nothing go by way of the site office; the trust texts her.',
      by: 'farid',
    },
    {
      case: 'boswell',
      side: 'socialCare',
      share: true,
      reason: 'As above: sent to Joel Pettifer by name, not by way of the site office.',
      by: 'helen',
    },
  ],
}
