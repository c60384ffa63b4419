import { expect, test } from 'vitest'
import { askedOf } from '../../../renderer/risks/capacity-part.tsx'
import { emptyRisk } from '../../../shared/risks.ts'
import type { Capacity } from '../../../shared/risks.ts'

// Mental Capacity Act 2005, sections 1 and 3; domain §2 [34]: recording capacity matters most where some call it unwise.
test.each<[string, Partial<Capacity>, RegExp | null]>([
  ['nothing recorded', {}, null],
  ['assumed without why', { basis: 'assumed', note: ' ' }, /why capacity is assumed/],
  ['assumed with why', { basis: 'assumed', note: 'Nobody doubts it' }, null],
  ['unwise, no basis', { unwiseDecision: true, question: 'Go alone?' }, /basis/],
  ['unwise, no question', { unwiseDecision: true, basis: 'assessed', note: 'Dr Lind' }, /question/],
  ['unwise, all said', { unwiseDecision: true, question: 'Go?', basis: 'assessed', note: 'Dr Lind' }, null],
])('%s', (_, changes, asked) => {
  const answer = askedOf({ ...emptyRisk.capacity, ...changes })
  if (asked === null) expect(answer).toBeNull()
  else expect(answer).toMatch(asked)
})
