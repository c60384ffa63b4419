import { expect, test } from 'vitest'
import { askedOf } from '../../../renderer/risks/capacity-part.tsx'
import { emptyRisk } from '../../../shared/risks.ts'
import type { Capacity } from '../../../shared/risks.ts'

// Mental Capacity Act 2005, sections 1 and 3; DOMAIN §2.5: recording capacity matters most where some call it unwise.
test.each<[string, Partial<Capacity>, string | null]>([
  ['nothing recorded', {}, null],
  ['assumed without why', { basis: 'assumed', note: ' ' }, 'Say why capacity is assumed.'],
  ['assumed with why', { basis: 'assumed', note: 'Nobody doubts it' }, null],
  [
    'unwise, no basis',
    { unwiseDecision: true, question: 'Go alone?' },
    'Some call the decision unwise: say on what basis they have, or lack, capacity for it.',
  ],
  [
    'unwise, no question',
    { unwiseDecision: true, basis: 'assessed', note: 'Dr Lind' },
    'Some call the decision unwise: write the decision as a question.',
  ],
  ['unwise, all said', { unwiseDecision: true, question: 'Go?', basis: 'assessed', note: 'Dr Lind' }, null],
])('%s', (_, changes, asked) => {
  expect(askedOf({ ...emptyRisk.capacity, ...changes })).toBe(asked)
})
