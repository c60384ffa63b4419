import { describe, expect, it } from 'vitest'
import { delegationsOn, signOffComplete } from '../../../shared/rules/delegation.ts'
import { Delegation } from '../../../shared/scheme-of-delegation.ts'

const amounts = { healthPence: 500_000, socialCarePence: 300_000 }
const health = (annualLimitPence: number) => ({ side: 'health', annualLimitPence }) as const
const council = (annualLimitPence: number) => ({ side: 'socialCare', annualLimitPence }) as const

describe('signOffComplete', () => {
  it('wants one signatory with enough authority from each agency; the sum itself is enough', () => {
    expect(signOffComplete(amounts, [health(500_000), council(300_000)])).toEqual({
      health: true,
      socialCare: true,
      complete: true,
    })
  })

  it.each([
    ['nobody', []],
    ['health alone', [health(500_000)]],
    ['the council alone', [council(300_000)]],
    ['a limit a penny short', [health(499_999), council(300_000)]],
    ['two halves of a limit', [health(250_000), health(250_000), council(300_000)]],
    ['the other agency’s limit', [council(900_000), council(900_000)]],
  ])('is not complete with %s', (_who, signatures) => {
    expect(signOffComplete(amounts, signatures).complete).toBe(false)
  })

  it('takes the one with enough among others', () => {
    expect(signOffComplete(amounts, [health(0), council(300_000), health(500_000)]).complete).toBe(true)
  })

  it('wants a signatory of an agency that pays nothing', () => {
    const free = { healthPence: 0, socialCarePence: 300_000 }
    expect(signOffComplete(free, [council(300_000)])).toMatchObject({ health: false, complete: false })
    expect(signOffComplete(free, [council(300_000), health(0)]).complete).toBe(true)
  })
})

describe('a scheme of delegation', () => {
  const row = Delegation.parse({
    side: 'socialCare',
    role: 'Team manager',
    annualLimitPence: 4_900_000,
    permits: ['novel_spend'],
    fromOn: '2024-04-01',
    toOn: '2026-12-31',
  })

  it('is in force from its first day to its last', () => {
    const on = (date: string): number => delegationsOn([row], date).length
    expect([on('2024-03-31'), on('2024-04-01'), on('2026-12-31'), on('2027-01-01')]).toEqual([0, 1, 1, 0])
    expect(delegationsOn([{ ...row, toOn: null }], '2040-01-01')).toHaveLength(1)
  })

  it('cannot permit a limit, a block or a wish to be passed over', () => {
    for (const trigger of ['over_limit_health', 'blocked', 'person_asks']) {
      expect(Delegation.safeParse({ ...row, permits: [trigger] }).success).toBe(false)
    }
  })
})
