import { describe, expect, it } from 'vitest'
import { laterId } from '../../../electron/seed/copy.ts'
import { inventedNumbers } from '../../../electron/seed/nhs-numbers.ts'
import { People } from '../../../electron/seed/people.ts'
import { planCopies, weeksOfHistory } from '../../../electron/seed/plan.ts'
import type { Snapshot } from '../../../electron/seed/snapshot.ts'
import { Slots, joined } from '../../../electron/seed/slots.ts'
import type { Story } from '../../../electron/seed/story.ts'
import { hasValidCheckDigit } from '../../../shared/kernel/nhs-number.ts'

const taken = (from: number, without: readonly string[], count: number): string[] => {
  const numbers = inventedNumbers(new Set(without), from)
  return Array.from({ length: count }, () => numbers.next().value ?? '')
}

const day = 86_400_000
const at = (date: string): number => Date.parse(`${date}T10:00:00.000Z`)
const rows = (name: string, count: number): Snapshot['tables'] =>
  new Map([[name, { columns: ['id'], rows: Array.from({ length: count }, (_, n) => [String(n)]) }]])

describe('invented NHS numbers', () => {
  it('are valid, of the range that nobody is given, and come once each', () => {
    const numbers = taken(123, [], 20_000)
    expect(new Set(numbers).size).toBe(20_000)
    expect(numbers.every((number) => /^999\d{7}$/.test(number) && hasValidCheckDigit(number))).toBe(true)
  })

  it('leave out those that somebody has', () => {
    const [first = ''] = taken(123, [], 1)
    expect(taken(123, [first], 50)).not.toContain(first)
  })
})

describe('an id that is made later', () => {
  it('keeps its order among the others and what is random in it', () => {
    const [first, second] = ['01a22b5b-56d8-70ac-a162-5b11e871c57f', '01a22b5b-56d8-70ad-b71e-196cfb8e889d']
    expect(laterId(first, 1)).toBe('01a22b5b-56d9-70ac-a162-5b11e871c57f')
    expect(laterId(first, 0x1_0000_0000)).toBe('01a32b5b-56d8-70ac-a162-5b11e871c57f')
    expect(laterId(first, 4711) < laterId(second, 4711)).toBe(true)
  })
})

describe('a text taken apart', () => {
  const slots = new Slots(['Ada', 'Ada Lark', '1980-05-04'], (kind, text) => kind === 'day' && text < '2000')
  const made = (text: string): string | null => {
    const parts = slots.parts(text)
    return parts && joined(parts, (slot) => `<${slots.slots[slot]?.kind}>`)
  }

  it.each([
    ['Ada Lark is seen by Adams on 2026-05-04', '<said> is seen by Adams on <day>'],
    ['born 1980-05-04, in hospital 1999-01-02', 'born <said>, in hospital 1999-01-02'],
    ['at 2026-05-04T10:00:00.000Z', 'at <instant>'],
    ['since 4 May 2026, or April 2026', 'since <month>, or <month>'],
    ['AC-2026-0041/01a22b5b-56d8-70ac-a162-5b11e871c57f', '<reference>/<id>'],
    [`/${'ab'.repeat(32)}/`, '/<sum>/'],
    ['nothing of a person', null],
  ])('%s', (text, expected) => expect(made(text)).toBe(expected))
})

describe('people of a copy', () => {
  const person = {
    columns: ['familyName', 'givenName', 'gender', 'dateOfBirth', 'nhsNumber', 'healthId', 'councilId'],
    rows: [['Lark', 'Ada', 'Female', '1980-05-04', '9990000018', '77', 'P1']],
  }
  const snapshot: Snapshot = { at: 0, size: 0, words: [], tables: new Map([['person', person]]) }
  const people = (seed: number, keep: readonly string[] = []): People =>
    new People([snapshot], seed, new Set(keep))

  it('are the same for the same seed, and others for another', () => {
    expect([...people(1).renamed(3, 700)]).toEqual([...people(1).renamed(3, 700)])
    expect([...people(1).renamed(3, 700)]).not.toEqual([...people(2).renamed(3, 700)])
  })

  it('are found by the names that they have now', () => {
    const words = people(1).renamed(3, 700)
    const folded = words.get('lark ada') ?? ''
    expect(folded).toMatch(/^[a-z]+ [a-z]+$/)
    expect(words.get('999 000 0018')?.replaceAll(' ', '')).toBe(words.get('9990000018'))
  })

  it('leave a member’s name alone', () => {
    expect(people(1, ['Ada']).renamed(3, 700).has('Ada')).toBe(false)
  })
})

describe('how the copies are spread', () => {
  const story = {
    founded: at('2024-01-01'),
    begins: at('2024-03-01'),
    until: at('2024-06-14'),
    snapshots: [0, 10, 20, 26].map((cases, index) => ({
      at: at('2024-03-01') + index * 35 * day,
      size: 0,
      tables: rows('case', cases),
    })),
  } as unknown as Story
  const now = new Date(at('2026-11-20'))

  it('makes at least as many cases as were asked for, and not a story more', () => {
    const copies = planCopies(story, 1000, now)
    const made = copies.reduce((sum, one) => sum + (one.snapshot.tables.get('case')?.rows.length ?? 0), 26)
    expect(made).toBeGreaterThanOrEqual(1000)
    expect(made).toBeLessThan(1000 + 2 * 26)
  })

  it('lets nothing happen before the story ended or after now, and weekdays stay', () => {
    for (const { days, ms, snapshot } of planCopies(story, 1000, now)) {
      expect(days % 7).toBe(0)
      expect(story.founded + ms).toBeGreaterThan(story.until)
      expect(snapshot.at + ms).toBeLessThanOrEqual(now.getTime())
    }
  })

  it('has the newest as far as they would have come', () => {
    const far = planCopies(story, 1000, now).map(({ snapshot }) => story.snapshots.indexOf(snapshot))
    expect(new Set(far)).toEqual(new Set([1, 2, 3]))
    expect(far).toEqual(far.toSorted((a, b) => b - a))
  })

  it('needs no copy of what the story has already', () => {
    expect(planCopies(story, 26, now)).toEqual([])
  })

  it('gives 400 cases a year, between one year and eight', () => {
    expect([10, 400, 1000, 100_000].map(weeksOfHistory)).toEqual([52, 52, 130, 416])
  })
})
