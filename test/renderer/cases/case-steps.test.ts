import { expect, test } from 'vitest'
import { drawnDecision, stepsOf } from '../../../renderer/cases/case-steps.tsx'
import { isSettled } from '../../../renderer/cases/is-settled.ts'
import type { CaseDecision, CasePage, CaseState } from '../../../shared/cases.ts'

const decision = {
  meetingId: 'm1',
  itemId: 'i1',
  heldOn: '2026-11-20',
  healthSignedAt: '2026-11-23T09:00:00.000Z',
  socialCareSignedAt: '2026-11-24T09:00:00.000Z',
  packs: {
    health: { writtenAt: '2026-11-26T09:00:00.000Z', sentOn: '2026-11-26', receivedOn: '2026-11-27' },
    socialCare: { writtenAt: '2026-11-26T09:00:00.000Z', sentOn: '2026-11-26', receivedOn: null },
  },
} as unknown as CaseDecision

const page = (
  decisions: readonly CaseDecision[],
  listed: CasePage['listed'] = null,
  state: CaseState = 'signed',
) =>
  ({
    case: { state },
    openedAt: '2026-10-02T10:00:00.000Z',
    referrals: [{ referredOn: '2026-09-30' }, { referredOn: '2026-09-28' }],
    listed,
    decisions,
  }) as unknown as CasePage

const days = (one: CasePage) => stepsOf(one).map(({ on }) => on)
const at = (itemId: string) => ({ itemId, heldOn: '2026-12-04' }) as CasePage['listed']

test('draws how far a case has come, and half-done is not done', () => {
  expect(days(page([decision]))).toEqual([
    '2026-09-28',
    '2026-10-02',
    '2026-11-20',
    '2026-11-20',
    '2026-11-24',
    '2026-11-26',
    '2026-11-26',
    null,
  ])
  expect(days(page([]))).toEqual(['2026-09-28', '2026-10-02', null, null, null, null, null, null])
  expect(days(page([], at('i1')))[2]).toBe('2026-12-04')
})

test('what the chair confirmed waits for no signature and for no pack', () => {
  const confirmed = { name: 'Helen Marchbank', title: 'Chair', at: '2026-11-20T11:00:00.000Z' }
  const unsigned = { ...decision, healthSignedAt: null, socialCareSignedAt: null, confirmed }
  const steps = stepsOf(page([unsigned]))
  expect(steps).toHaveLength(5)
  expect(steps.at(-1)).toEqual({ label: 'Confirmed by the chair', on: '2026-11-20' })
})

test('a case that is listed again has what comes next before it, not what was decided then', () => {
  expect(days(page([decision], at('i2')))).toEqual([
    '2026-09-28',
    '2026-10-02',
    '2026-12-04',
    ...Array<null>(5).fill(null),
  ])
})

test('what has come was sent, though nobody said on which day', () => {
  const { health } = decision.packs
  const both = { ...decision, packs: { health, socialCare: { ...health, sentOn: null } } }
  const [sent, had] = stepsOf(page([both])).slice(-2)
  expect(sent).toMatchObject({ label: 'Sent to both', on: null, isPassed: true })
  expect(had).toMatchObject({ label: 'Both have it', on: '2026-11-27' })
  expect(stepsOf(page([decision])).at(-2)).toMatchObject({ on: '2026-11-26', isPassed: false })
})

test('says for each agency which day it was, so that who is waited for can be seen', () => {
  const [signed, written, , had] = stepsOf(page([decision])).slice(-4)
  expect(signed?.each).toEqual({ health: '2026-11-23', socialCare: '2026-11-24' })
  expect(written?.each).toEqual({ health: '2026-11-26', socialCare: '2026-11-26' })
  expect(had).toMatchObject({ on: null, each: { health: '2026-11-27', socialCare: null } })
})

test('the steps lead to the latest decision, until the case is listed again', () => {
  expect(drawnDecision(page([decision]))).toBe(decision)
  expect(drawnDecision(page([decision], at('i1')))).toBe(decision)
  expect(drawnDecision(page([decision], at('i2')))).toBeUndefined()
  expect(drawnDecision(page([]))).toBeUndefined()
})

test('what was decided comes first once it is decided, not while it waits to be heard again', () => {
  expect(isSettled(page([decision]))).toBe(true)
  expect(isSettled(page([decision], at('i2'), 'listed'))).toBe(false)
  expect(isSettled(page([], null, 'closed'))).toBe(false)
})
