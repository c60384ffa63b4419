import { monthOf } from '../../days/marks.ts'
import type { DemoItem } from '../../shapes/script.ts'

export const okoro: DemoItem = {
  case: 'okoro',
  presenter: 'Kofi Ansah',
  minutes: 15,
  hearing: {
    kind: 'being_heard',
    reasons:
      'Stopping has a cost that we can see: fourteen days off work, and two swims alone at dawn. Delphine knows the worst that could happen and set two of the limits herself.',
    positions: [
      {
        login: 'bridget',
        position: 'disagree',
        words: `I would wait until she has had a year without a dose change. She has had seven months. I’d be on the bank cheering in ${monthOf('2027-04-15')}.`,
      },
      {
        login: 'farid',
        position: 'agree_with_conditions',
        words: 'Bloods first, never alone, and out of the water after any change of dose.',
      },
    ],
    actions: [
      {
        text: 'Bloods before the first swim, and the date to the club',
        owner: 'Dr Farid Rahmani',
        side: 'health',
        dueOn: '2026-11-27',
      },
    ],
  },
  later: {
    kind: 'decided',
    verdict: 'approved_with_conditions',
    reasons: `Stopping has a cost that we can see: fourteen days off work, and two swims alone at dawn. Delphine knows the worst that could happen and set two of the limits herself. With a buddy, a float and a rule about doses, swimming with the club is safer than the swimming she would do without it. One of us would wait until ${monthOf('2027-04-15')}, and her words stand below.`,
    legalBasis: 'Care Act 2014 s18; NHS Act 2006 s12A; Human Rights Act 1998, article 8',
    conditions: [
      'Never alone in the water',
      'Out of the water after any change of dose, until bloods are back',
    ],
    reviewOn: '2027-02-26',
    positions: [],
    actions: [],
  },
}
