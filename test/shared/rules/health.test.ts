import { describe, expect, it } from 'vitest'
import { directPayment, saysOf } from './plan.ts'
import type { Case } from './plan.ts'

// SI 2013/1617 reg 10(5)(b), 17(2)(e): only services agreed in the care plan.
const n1: readonly Case[] = [
  ['a health line outside the care plan', { H: { inCarePlan: false } }, ['H']],
  ['a shared line outside the care plan', { B: { inCarePlan: false } }, ['B']],
  ['not a council line', { C: { inCarePlan: false } }, []],
]

// SI 2013/1617 regs 3–5 and Schedule: people excluded from direct payments.
const n2: readonly Case[] = [
  [
    'direct payments to a scheduled person',
    { person: { healthDirectPaymentExcluded: true }, H: directPayment, B: directPayment },
    ['B', 'H'],
  ],
  ['not a notional budget', { person: { healthDirectPaymentExcluded: true } }, []],
  [
    'not through a third party',
    { person: { healthDirectPaymentExcluded: true }, H: { managementType: 'third_party' } },
    [],
  ],
  ['not council direct payments', { person: { healthDirectPaymentExcluded: true }, C: directPayment }, []],
  ['nobody else', { H: directPayment }, []],
]

// ICB lists under SI 2013/1617 (paragraph unverified).
const n3: readonly Case[] = [
  ...(['alcohol', 'tobacco', 'gambling', 'debt', 'illegal'] as const).map((category): Case => [
    `health money for ${category}`,
    { H: { category } },
    ['H'],
  ]),
  ['a shared line', { B: { category: 'tobacco' } }, ['B']],
  ['not council money', { C: { category: 'alcohol' } }, []],
  ['not a gift', { H: { category: 'gift' } }, []],
]

// ICB lists under SI 2013/1617 (paragraph unverified).
const n4: readonly Case[] = [
  ...(['primary_care', 'emergency_care', 'surgery', 'dental', 'prescription_charge'] as const).map(
    (category): Case => [`health money for ${category}`, { H: { category } }, ['H']],
  ),
  ['not council money', { C: { category: 'dental' } }, []],
  ['not therapy', { H: { category: 'therapy' } }, []],
]

// SI 2010/1000 reg 11, carried into SI 2013/1617 reg 8 (unconfirmed).
const n5: readonly Case[] = [
  ['risks not explained', { risk: { explained: false } }, ['plan']],
  ['no agreed procedure', { risk: { procedureAgreed: false } }, ['plan']],
  ['needs not met', { needsMetByPlan: false }, ['plan']],
  [
    'all three at once',
    { risk: { explained: false, procedureAgreed: false }, needsMetByPlan: false },
    ['plan'],
  ],
  ['a line short of its cost', { H: { coversFullCost: false } }, ['H']],
  ['both', { needsMetByPlan: false, B: { coversFullCost: false } }, ['plan', 'B']],
  ['not a council line short of its cost', { C: { coversFullCost: false } }, []],
  ['not a plan without health money', { needsMetByPlan: false, ...noHealth() }, []],
]

// SI 2013/1617 reg 8(5A), (5B), inserted by SI 2017/219.
const n6: readonly Case[] = [
  ['family in the household', { H: { payee: 'household_family' } }, ['H']],
  ['a friend in the household', { B: { payee: 'friend_in_household' } }, ['B']],
  ['a justification of spaces', { H: { payee: 'household_family', payeeJustification: '  ' } }, ['H']],
  ['not where justified', { H: { payee: 'household_family', payeeJustification: 'Only she signs BSL' } }, []],
  ['not family elsewhere', { H: { payee: 'other_family' } }, []],
  ['not council money', { C: { payee: 'friend_in_household' } }, []],
]

// SI 2013/1617 reg 17(1): consent.
const n7: readonly Case[] = [
  ['a direct payment without consent', { consent: { directPayment: false }, H: directPayment }, ['H']],
  ['not without direct payments', { consent: { directPayment: false } }, []],
  ['not for council direct payments', { consent: { directPayment: false }, C: directPayment }, []],
  ['not with consent', { H: directPayment }, []],
]

// SI 2013/1617 reg 10; SI 2010/1000 reg 13 (continuity unconfirmed).
const n8: readonly Case[] = [
  ['no account', { H: { ...directPayment, account: 'none' } }, ['H']],
  ...(['dedicated', 'managed', 'shared_dedicated'] as const).map((account): Case => [
    `not a ${account} account`,
    { H: { ...directPayment, account } },
    [],
  ]),
  ['not a notional budget', { H: { account: 'none' } }, []],
  ['not a council direct payment', { C: { ...directPayment, account: 'none' } }, []],
]

// SI 2013/1617 regs 7, 8, 13 (as amended by SI 2013/2354), 17(3).
const n9: readonly Case[] = [
  ['no reason', { request: { refused: true, reconsiderationOffered: true } }, ['plan']],
  ['a blank reason', { request: { refused: true, reason: ' ', reconsiderationOffered: true } }, ['plan']],
  ['no reconsideration', { request: { refused: true, reason: 'Unsafe alone' } }, ['plan']],
  ['a refusal that leaves no health money', { request: { refused: true }, ...noHealth() }, ['plan']],
  ['not with both', { request: { refused: true, reason: 'Unsafe alone', reconsiderationOffered: true } }, []],
  ['not what was granted', { request: { right: 'chc' } }, []],
]

// NHS Act 2006 s1: free of charge.
const n10: readonly Case[] = [
  ['a charge on a health line', { H: { contributionPence: 1, contributionSide: 'health' } }, ['H']],
  ['a charge on the health part', { B: { contributionPence: 1, contributionSide: 'health' } }, ['B']],
  ['a charge "for the council" where it pays nothing', { H: { contributionPence: 1 } }, ['H']],
  ['not a contribution to the council part', { B: { contributionPence: 4 } }, []],
  ['not on a council line', { C: { contributionPence: 1, contributionSide: 'health' } }, []],
  ['not a nothing', { H: { contributionSide: 'health' } }, []],
]

// SI 2013/1617 reg 14 (unconfirmed): within three months.
const n11: readonly Case[] = [
  ['no date', { reviews: { healthOn: null } }, ['plan']],
  ['a day late', { reviews: { healthOn: '2027-03-02' } }, ['plan']],
  ['not the day itself', { reviews: { healthOn: '2027-03-01' } }, []],
  ['a month-end clamped', { startsOn: '2026-11-30', reviews: { healthOn: '2027-03-01' } }, ['plan']],
  ['not the clamped day', { startsOn: '2026-11-30', reviews: { healthOn: '2027-02-28' } }, []],
  ['not without health money', { reviews: { healthOn: null }, ...noHealth() }, []],
]

// SI 2012/2996 reg 32B(4): the right to have a budget.
const n12: readonly Case[] = [
  ['section 117 refused without a reason', { request: { right: 'section117', refused: true } }, ['plan']],
  ['continuing healthcare refused without a reason', { request: { right: 'chc', refused: true } }, ['plan']],
  [
    'not with a reason',
    { request: { right: 'chc', refused: true, reason: 'Not appropriate: ward stay' } },
    [],
  ],
  ['not without a right', { request: { refused: true } }, []],
  ['not when granted', { request: { right: 'chc' } }, []],
]

function noHealth() {
  return { H: { healthPence: 0 }, B: { healthPence: 0 } }
}

describe.each([
  ['N1', n1],
  ['N2', n2],
  ['N3', n3],
  ['N4', n4],
  ['N5', n5],
  ['N6', n6],
  ['N7', n7],
  ['N8', n8],
  ['N9', n9],
  ['N10', n10],
  ['N11', n11],
  ['N12', n12],
] as const)('%s', (rule, cases) => {
  it.each(cases)('%s', (_what, changes, expected) => {
    expect(saysOf(rule, changes)).toEqual(expected)
  })
})
