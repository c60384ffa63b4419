import { describe, expect, it } from 'vitest'
import { LocalPack } from '../../../shared/rule-pack.ts'
import { mayAnswer } from '../../../shared/rules/answerable.ts'
import { checkPlan } from '../../../shared/rules/check-plan.ts'
import { builtInBook, builtInPacks, faultsInLocalPack, ruleBook } from '../../../shared/rules/rule-book.ts'
import { plan } from './plan.ts'

const localPack = (changes: object): LocalPack =>
  LocalPack.parse({
    schema: 'accord/local-pack@1',
    id: 'harrow-vale',
    name: 'Harrow Vale',
    version: 3,
    overrides: [],
    rules: [],
    ...changes,
  })
const overriding = (rule: string, change: object): LocalPack =>
  localPack({ overrides: [{ rule, because: 'Panel terms', ...change }] })

describe('the built-in packs', () => {
  it('hold N1 to N12, L1 to L12 and J1 to J6, each with a source and the day it came into force', () => {
    const wanted = [
      ...Array.from({ length: 12 }, (_, index) => [`N${index + 1}`, `L${index + 1}`]).flat(),
      ...Array.from({ length: 6 }, (_, index) => `J${index + 1}`),
    ]
    expect([...builtInBook.rules.keys()].toSorted()).toEqual(wanted.toSorted())
    expect(builtInBook.version).toBe('council@1 health@1 joint@1')
  })

  it('block and warn as the research says', () => {
    const warns = [...builtInBook.rules.values()]
      .filter((rule) => rule.effect === 'warn')
      .map((rule) => rule.id)
    const expected = ['N11', 'L3', 'L4', 'L10', 'L11', 'L12', 'J2', 'J3', 'J4', 'J5', 'J6']
    expect(warns.toSorted()).toEqual(expected.toSorted())
  })
})

describe('a local pack', () => {
  const statutory = [...builtInBook.rules.values()].filter((rule) => rule.kind === 'statutory')
  const blocks = statutory.filter((rule) => rule.effect === 'block').map((rule) => rule.id)

  it.each(blocks)('cannot weaken the statutory %s', (rule) => {
    const weaker = [{ effect: 'warn' }, { effect: 'off' }, { settings: { months: 120, categories: [] } }]
    for (const change of weaker) {
      const pack = overriding(rule, change)
      expect(faultsInLocalPack(pack)).toHaveProperty(rule)
      expect(() => ruleBook([pack])).toThrow(RangeError)
    }
  })

  it('cannot switch off a statutory warning either, but may make it a block', () => {
    expect(faultsInLocalPack(overriding('L12', { effect: 'off' }))).toEqual({
      L12: 'a statutory effect cannot be weakened',
    })
    const book = ruleBook([overriding('L12', { effect: 'block' })])
    const [finding] = checkPlan(plan({ reviews: { councilOn: null } }), book)
    expect(finding).toMatchObject({ rule: 'L12', effect: 'block' })
  })

  it('may change or switch off what is only practice', () => {
    const input = plan({ C: { category: 'food' } })
    const narrower = ruleBook([overriding('L11', { settings: { categories: ['cash'] } })])
    expect(checkPlan(input, narrower)).toEqual([])
    expect(checkPlan(plan({ C: { category: 'cash' } }), narrower)).toHaveLength(1)
    expect(checkPlan(input, ruleBook([overriding('L11', { effect: 'off' })]))).toEqual([])
  })

  it.each([
    ['the day before its first', '2026-11-30', 1],
    ['on its first day', '2026-12-01', 0],
    ['on its last day', '2027-03-31', 0],
    ['the day after its last', '2027-04-01', 1],
  ])('counts from its first day to its last: %s', (_when, startsOn, found) => {
    const change = { effect: 'off' as const, inForceFrom: '2026-12-01', inForceTo: '2027-03-31' }
    const input = plan({ startsOn, C: { category: 'food' } })
    const rules = checkPlan(input, ruleBook([overriding('L11', change)])).map(({ rule }) => rule)
    expect(rules.filter((rule) => rule === 'L11')).toHaveLength(found)
  })

  it('that makes a block of a warning leaves the way to a written reason open', () => {
    const book = ruleBook([overriding('L3', { effect: 'block' })])
    const finding = { rule: 'L3', effect: 'block', line: null, message: '', source: '' } as const
    expect(mayAnswer(finding, book)).toBe(true)
    expect(mayAnswer({ ...finding, rule: 'L2' }, book)).toBe(false)
  })

  it('leaves the rules of others as they were', () => {
    ruleBook([overriding('L11', { effect: 'off' })])
    expect(ruleBook().rules.get('L11')?.effect).toBe('warn')
  })

  it('is refused for a rule that does not exist, and for the same rule twice', () => {
    expect(faultsInLocalPack(overriding('N13', { effect: 'off' }))).toEqual({ N13: 'there is no such rule' })
    expect(faultsInLocalPack(localPack({ rules: [therapy, therapy] }))).toEqual({ X1: 'is there twice' })
  })

  it('puts its version beside the others', () => {
    expect(ruleBook([localPack({})]).version).toBe('council@1 harrow-vale@3 health@1 joint@1')
  })
})

const therapy = {
  id: 'X1',
  title: 'Talking therapy from the Trust first',
  wording: '“{line}” buys therapy that the Trust offers.',
  whatToDo: 'Say why the Trust’s own does not meet the need.',
  source: { title: 'Harrow Vale panel terms', section: '4.2' },
  inForceFrom: '2026-01-01',
  inForceTo: null,
  when: { side: 'health', categories: ['therapy'], overAnnualPence: 100_000 },
}

describe('a local rule', () => {
  const book = ruleBook([localPack({ rules: [therapy] })])

  it('only warns unless it says otherwise', () => {
    const input = plan({ H: { category: 'therapy' } })
    expect(checkPlan(input, book)).toEqual([
      {
        rule: 'X1',
        effect: 'warn',
        line: 'H',
        message:
          '“Peer mentor” buys therapy that the Trust offers. Say why the Trust’s own does not meet the need.',
        source: 'Harrow Vale panel terms, 4.2',
      },
    ])
    const blocking = ruleBook([localPack({ rules: [{ ...therapy, effect: 'block' }] })])
    expect(checkPlan(input, blocking)[0]?.effect).toBe('block')
  })

  it.each([
    ['another category', plan({ H: { category: 'activity' } })],
    ['council money', plan({ C: { category: 'therapy' } })],
    [
      'a sum within its limit',
      plan({ H: { category: 'therapy', annualPence: 100_000, healthPence: 100_000 } }),
    ],
    ['a plan before it came into force', plan({ startsOn: '2025-12-31', H: { category: 'therapy' } })],
  ])('says nothing about %s', (_what, input) => {
    expect(checkPlan(input, book).filter(({ rule }) => rule === 'X1')).toEqual([])
  })

  it('whose source nobody has looked up says so', () => {
    const unchecked = ruleBook([localPack({ rules: [{ ...therapy, confirmed: false }] })])
    expect(checkPlan(plan({ H: { category: 'therapy' } }), unchecked)[0]?.message).toMatch(
      /the source is still to be checked\.$/,
    )
  })

  it('must have a condition and a local name', () => {
    expect(() => localPack({ rules: [{ ...therapy, when: {} }] })).toThrow('say when it applies')
    expect(() => localPack({ rules: [{ ...therapy, id: 'N3' }] })).toThrow('not called as a local rule is')
  })
})

it('refuses two packs with the same rule', () => {
  expect(() => ruleBook([], [...builtInPacks, ...builtInPacks])).toThrow('is in two packs')
})
