import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RouteInput, route, triggerPack } from '../../../shared/rules/route.ts'
import { reasonCodes } from '../../../shared/case-route.ts'
import type { ReasonCode } from '../../../shared/case-route.ts'

const clear: RouteInput = {
  healthPence: 100_000,
  socialCarePence: 200_000,
  signatories: [
    { agency: 'health', annualLimitPence: 100_000 },
    { agency: 'socialCare', annualLimitPence: 200_000 },
  ],
  disagreement: false,
  novelSpend: false,
  legalDoubt: false,
  section117Ending: false,
  personAsks: false,
  blocks: [],
  capacityClear: true,
}
const codes = (changes: Partial<RouteInput>): ReasonCode[] =>
  route({ ...clear, ...changes }).reasons.map(({ code }) => code)

describe('route', () => {
  it('keeps a case at the front line when both sums equal the limits and nothing else stands against it', () => {
    expect(route(clear)).toEqual({ route: 'front_line', reasons: [] })
  })

  // DOMAIN §4.3, with the source of each beside it in `packs/triggers.json`.
  it.each([
    ['over_limit_health', { healthPence: 100_001 }],
    ['over_limit_social_care', { socialCarePence: 200_001 }],
    ['no_signatory_health', { signatories: clear.signatories.slice(1) }],
    ['no_signatory_social_care', { signatories: clear.signatories.slice(0, 1) }],
    ['disagreement', { disagreement: true }],
    ['novel_spend', { novelSpend: true }],
    ['legal_doubt', { legalDoubt: true }],
    ['section117_ending', { section117Ending: true }],
    ['person_asks', { personAsks: true }],
    ['blocked', { blocks: ['N3'] }],
    ['capacity_unclear', { capacityClear: false }],
  ] as const)('sends a case to panel for %s, and for nothing else', (code, changes) => {
    const answer = route({ ...clear, ...changes } as RouteInput)
    expect(answer.route).toBe('panel')
    expect(answer.reasons.map((reason) => reason.code)).toEqual([code])
    expect(answer.reasons[0]?.source).not.toBe('')
    expect(answer.reasons[0]?.change).not.toBe('')
  })

  it('counts an agency’s highest limit, wherever it stands', () => {
    const low = { agency: 'health', annualLimitPence: 1 } as const
    expect(codes({ signatories: [low, ...clear.signatories] })).toEqual([])
    expect(codes({ signatories: [...clear.signatories, low] })).toEqual([])
  })

  it('does not count the other agency’s limit', () => {
    const rich = { agency: 'socialCare', annualLimitPence: 10_000_000 } as const
    expect(codes({ healthPence: 100_001, signatories: [...clear.signatories, rich] })).toEqual([
      'over_limit_health',
    ])
  })

  it('needs a signatory of an agency that pays nothing, and has no limit to be over without one', () => {
    expect(codes({ healthPence: 0, signatories: [] })).toEqual([
      'no_signatory_health',
      'no_signatory_social_care',
    ])
  })

  it('says by how much, over whose limit, and what would change it', () => {
    const signatories = [
      { agency: 'health', annualLimitPence: 100_000 },
      { agency: 'socialCare', annualLimitPence: 4_900_000, role: 'team manager' },
    ] as const
    const { reasons } = route({ ...clear, socialCarePence: 5_015_000, signatories })
    expect(reasons[0]?.text).toBe(
      'The council part is £1,150 over the council team manager’s limit of £49,000.',
    )
    expect(reasons[0]?.change).toBe('A council signatory with a limit of at least £50,150 could sign it.')
  })

  it('counts each blocking rule once, and names none by its code alone', () => {
    const said = (blocks: string[]) => route({ ...clear, blocks }).reasons[0]?.text
    expect(said(['N3', 'L7', 'N3'])).toBe('The plan is stopped by 2 rules that nobody has answered.')
    expect(said(['N3', 'N3'])).toBe('The plan is stopped by one rule that nobody has answered.')
  })

  it('lets a scheme permit a trigger only where both agencies do', () => {
    const permitting = clear.signatories.map((one) => ({ ...one, permits: ['novel_spend'] as const }))
    expect(route({ ...clear, novelSpend: true, signatories: permitting }).route).toBe('front_line')
    const [one, other] = [permitting[0], clear.signatories[1]]
    const half = [one, other].filter((signatory) => signatory !== undefined)
    expect(route({ ...clear, novelSpend: true, signatories: half }).route).toBe('panel')
    expect(route({ ...clear, legalDoubt: true, signatories: permitting }).route).toBe('panel')
  })

  it('goes to panel exactly when there is a reason, in the order of the list, with all words filled in', () => {
    const amount = fc.integer({ min: 0, max: 3 })
    const anyCase = fc.record({
      healthPence: amount,
      socialCarePence: amount,
      signatories: fc.array(
        fc.record({ agency: fc.constantFrom('health', 'socialCare'), annualLimitPence: amount }),
        { maxLength: 4 },
      ),
      disagreement: fc.boolean(),
      novelSpend: fc.boolean(),
      legalDoubt: fc.boolean(),
      section117Ending: fc.boolean(),
      personAsks: fc.boolean(),
      blocks: fc.array(fc.constantFrom('N1', 'L2'), { maxLength: 2 }),
      capacityClear: fc.boolean(),
    })
    fc.assert(
      fc.property(anyCase, (input) => {
        const answer = route(input)
        expect(answer.route).toBe(answer.reasons.length > 0 ? 'panel' : 'front_line')
        const order = answer.reasons.map(({ code }) => reasonCodes.indexOf(code))
        expect(order).toEqual([...new Set(order)].toSorted((a, b) => a - b))
        expect(JSON.stringify(answer)).not.toMatch(/\{\w+\}/)
      }),
    )
  })
})

describe('the trigger pack', () => {
  it('has words for every code and no other', () => {
    expect(triggerPack.triggers.map(({ code }) => code)).toEqual([...reasonCodes])
  })
})

describe('RouteInput', () => {
  it('refuses unknown keys, unknown agencies and amounts that are not whole pence', () => {
    const refused = (value: unknown): boolean => !RouteInput.safeParse(value).success
    expect(refused(clear)).toBe(false)
    expect(refused({ ...clear, extra: true })).toBe(true)
    expect(refused({ ...clear, signatories: [{ agency: 'council', annualLimitPence: 1 }] })).toBe(true)
    expect(refused({ ...clear, healthPence: 1.5 })).toBe(true)
    expect(refused({ ...clear, capacityClear: undefined })).toBe(true)
  })
})
