import { describe, expect, it } from 'vitest'
import { directPayment, saysOf } from './plan.ts'
import type { Case } from './plan.ts'

// Care Act 2014 s14(1), (4): a contribution towards the council's cost, and no more.
const l1: readonly Case[] = [
  ['a contribution above the council part', { B: { contributionPence: 5 } }, ['B']],
  ['a contribution to the other part', { B: { contributionPence: 1, contributionSide: 'health' } }, ['B']],
  ['not the whole council part', { B: { contributionPence: 4 } }, []],
  ['not a line without council money', { H: { contributionPence: 1 } }, []],
  ['not where there is none', { C: { contributionSide: 'health' } }, []],
]

// MHA 1983 s117; R v Manchester ex p Stennett [2002] UKHL 34.
const l2: readonly Case[] = [
  ['a charge for after-care', { person: { section117: true }, C: { contributionPence: 1 } }, ['C']],
  [
    'not a need outside after-care',
    { person: { section117: true }, C: { contributionPence: 1, outsideSection117: true } },
    [],
  ],
  ['not after-care without a charge', { person: { section117: true } }, []],
  ['not without section 117', { C: { contributionPence: 1 } }, []],
]

// Care Act 2014 s17; SI 2014/2672.
const l3: readonly Case[] = [
  ['not started', { financialAssessment: 'not_started' }, ['plan']],
  ['not where it is not needed', { financialAssessment: 'not_needed' }, []],
  ['not without council money', { financialAssessment: 'not_started', ...noCouncil() }, []],
]

// SI 2014/2672: capital limits £14,250 and £23,250, minimum income; confirmed yearly.
const l4: readonly Case[] = [
  ['any charge for council care', { C: { contributionPence: 1 } }, ['C']],
  ['not without a charge', {}, []],
  ['not on a health line', { H: { contributionPence: 1 } }, []],
]

// Care Act statutory guidance: net or gross.
const l5: readonly Case[] = [
  ['a direct payment that does not say', { C: { ...directPayment, netOrGross: null } }, ['C']],
  ['not net', { C: directPayment }, []],
  ['not gross', { C: { ...directPayment, netOrGross: 'gross' } }, []],
  ['not a notional budget', { C: { netOrGross: null } }, []],
  ['not a health direct payment', { H: { ...directPayment, netOrGross: null } }, []],
]

// SI 2014/2871 reg 2, Sch 1 (unconfirmed).
const l6: readonly Case[] = [
  ['under a court order', { person: { councilDirectPaymentExcluded: true }, C: directPayment }, ['C']],
  ['not a notional budget', { person: { councilDirectPaymentExcluded: true } }, []],
  ['not a health one', { person: { councilDirectPaymentExcluded: true }, H: directPayment }, []],
  ['nobody else', { C: directPayment }, []],
]

// SI 2014/2871 reg 3 (unconfirmed).
const l7: readonly Case[] = [
  ['family in the household', { C: { payee: 'household_family' } }, ['C']],
  ['not where necessary', { C: { payee: 'household_family', payeeJustification: 'Nobody else will' } }, []],
  ['a friend is not family', { C: { payee: 'friend_in_household' } }, []],
  ['not health money', { H: { payee: 'household_family' } }, []],
]

// SI 2014/2871 reg 6 (unconfirmed): four consecutive weeks.
const l8: readonly Case[] = [
  ['five weeks', { C: { careHomeWeeks: 5, category: 'care_home' } }, ['C']],
  ['not four', { C: { careHomeWeeks: 4, category: 'care_home' } }, []],
  ['not health money', { H: { careHomeWeeks: 52 } }, []],
]

// Care Act 2014 s22 (unconfirmed).
const l9: readonly Case[] = [
  ['a service of the NHS', { B: { nhsMustProvide: true } }, ['B']],
  ['not from health money', { H: { nhsMustProvide: true } }, []],
]

// Council practice.
const l10: readonly Case[] = [
  ['the council’s own service', { C: { category: 'council_service' } }, ['C']],
  ['not from health money', { H: { category: 'council_service' } }, []],
  ['nothing else', { C: { category: 'activity' } }, []],
]

// Council practice; the Act does not limit kinds of service.
const l11: readonly Case[] = [
  ...(['food', 'gift', 'phone', 'cash', 'transport'] as const).map((category): Case => [
    `council money for ${category}`,
    { C: { category } },
    ['C'],
  ]),
  ['not from health money', { H: { category: 'food' } }, []],
  ['not equipment', { C: { category: 'equipment' } }, []],
]

// SI 2014/2871 reg 7: within six months.
const l12: readonly Case[] = [
  ['no date', { reviews: { councilOn: null } }, ['plan']],
  ['a day late', { reviews: { councilOn: '2027-06-02' } }, ['plan']],
  ['not the day itself', { reviews: { councilOn: '2027-06-01' } }, []],
  ['a month-end clamped', { startsOn: '2026-08-31', reviews: { councilOn: '2027-03-01' } }, ['plan']],
  ['not without council money', { reviews: { councilOn: null }, ...noCouncil() }, []],
]

function noCouncil() {
  return { C: { socialCarePence: 0 }, B: { socialCarePence: 0 } }
}

describe.each([
  ['L1', l1],
  ['L2', l2],
  ['L3', l3],
  ['L4', l4],
  ['L5', l5],
  ['L6', l6],
  ['L7', l7],
  ['L8', l8],
  ['L9', l9],
  ['L10', l10],
  ['L11', l11],
  ['L12', l12],
] as const)('%s', (rule, cases) => {
  it.each(cases)('%s', (_what, changes, expected) => {
    expect(saysOf(rule, changes)).toEqual(expected)
  })
})
