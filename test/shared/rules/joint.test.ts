import { describe, expect, it } from 'vitest'
import { directPayment, saysOf } from './plan.ts'
import type { Case } from './plan.ts'

// MHA 1983 s117: no split fixed by law, so each line's split is complete and its basis recorded.
const j1: readonly Case[] = [
  ['a penny short', { B: { annualPence: 10 } }, ['B']],
  ['a penny too much', { H: { annualPence: 299_999 } }, ['H']],
  ['nobody pays', { C: { socialCarePence: 0 } }, ['C']],
  ['no basis', { split: { basis: '' } }, ['plan']],
  ['a basis of spaces', { split: { basis: ' \n' } }, ['plan']],
  ['both', { split: { basis: '' }, B: { annualPence: 10 } }, ['plan', 'B']],
  ['not when it adds up', {}, []],
  ['the person’s contribution is part of the council’s cost', { B: { contributionPence: 4 } }, []],
]

// Care and support statutory guidance: co-ordinate direct payments; one plan, one review, one account.
const j2: readonly Case[] = [
  ['two accounts', { H: { ...directPayment, account: 'dedicated' }, C: directPayment }, ['plan']],
  ['one line of both in an account of its own', { B: { ...directPayment, account: 'dedicated' } }, ['plan']],
  ['not one shared account', { H: directPayment, C: directPayment, B: directPayment }, []],
  ['not health alone', { H: { ...directPayment, account: 'dedicated' } }, []],
  ['not the council alone', { C: { ...directPayment, account: 'dedicated' } }, []],
]

// VAT Act 1994 s33, s41; HMRC VATGPB6640.
const j3: readonly Case[] = [
  ['nobody leads', { H: { vatLead: 'unknown' }, C: { vatLead: 'unknown' } }, ['C', 'H']],
  ...(['council', 'nhs', 'provider'] as const).map((vatLead): Case => [
    `not led by the ${vatLead}`,
    { H: { vatLead } },
    [],
  ]),
]

// NHS Act 2006 s75.
const j4: readonly Case[] = [
  ['pooled without an agreement', { split: { pooled: true } }, ['plan']],
  ['a blank reference', { split: { pooled: true, section75Ref: ' ' } }, ['plan']],
  ['not with one', { split: { pooled: true, section75Ref: 's75/2025/14' } }, []],
  ['not aligned', { split: { section75Ref: null } }, []],
]

// A dispute must not delay care.
const j5: readonly Case[] = [
  ['nobody pays meanwhile', { split: { disputed: true } }, ['plan']],
  ['not with an interim payer', { split: { disputed: true, interimPayer: 'socialCare' } }, []],
  ['not without a dispute', {}, []],
]

// Statutory guidance 10.85; Tammadge.
const j6: readonly Case[] = [
  ['changed without a reason', { panelChangesRecommendation: { changed: true } }, ['plan']],
  ['changed with one', { panelChangesRecommendation: { changed: true, reason: 'New risk' } }, ['plan']],
  ['not unchanged', { panelChangesRecommendation: { reason: 'None' } }, []],
]

describe.each([
  ['J1', j1],
  ['J2', j2],
  ['J3', j3],
  ['J4', j4],
  ['J5', j5],
  ['J6', j6],
] as const)('%s', (rule, cases) => {
  it.each(cases)('%s', (_what, changes, expected) => {
    expect(saysOf(rule, changes)).toEqual(expected)
  })
})
