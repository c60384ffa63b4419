import { describe, expect, test } from 'vitest'
import type { Eligible } from '../../../shared/eligible.ts'
import { takenUp, typedFor } from '../../../shared/rules/take-up.ts'

const typed = (over: Partial<Eligible> = {}): Eligible => ({
  id: 'one',
  version: 1,
  agency: null,
  team: '',
  fromMonth: '2026-04',
  toMonth: '2027-03',
  people: 400,
  source: 'The register',
  typedBy: 'Amara Nwosu',
  typedOn: '2026-05-01',
  ...over,
})
const year = { from: '2026-04', to: '2026-09', agency: null, isTeam: (team: string) => team === '' }

describe('which number that was typed in is meant', () => {
  test('one for all of the months, for these people alone', () => {
    const all = [
      typed({ id: 'half', toMonth: '2026-06' }),
      typed({ id: 'health', agency: 'health' }),
      typed({ id: 'team', team: 'Riverside' }),
    ]
    expect(typedFor(all, year)).toBe(null)
    expect(typedFor([...all, typed()], year)?.id).toBe('one')
    expect(typedFor(all, { ...year, agency: 'health' })?.id).toBe('health')
    expect(typedFor(all, { ...year, isTeam: (team) => team === 'Riverside' })?.id).toBe('team')
  })

  test('of several the one for the fewest months, and then the latest', () => {
    const all = [
      typed({ id: 'long', fromMonth: '2025-04' }),
      typed({ id: 'short', toMonth: '2026-09' }),
      typed({ id: 'newer', toMonth: '2026-09', typedOn: '2026-06-01' }),
    ]
    expect(typedFor(all, year)?.id).toBe('newer')
  })
})

describe('how many accepted, of how many', () => {
  test('a share with the source of the number that was typed in', () => {
    const { told, typed: from } = takenUp({ n: 20, isKept: false }, typed())
    expect(told).toEqual({ n: 20, of: 400, value: 0.05, isKept: false })
    expect(from).toEqual({ people: 400, source: 'The register', fromMonth: '2026-04', toMonth: '2027-03' })
  })

  test('no share without such a number, and none where it cannot be right', () => {
    expect(takenUp({ n: 20, isKept: false }, null).told).toEqual({
      n: 20,
      of: null,
      value: null,
      isKept: false,
    })
    expect(takenUp({ n: 20, isKept: false }, typed({ people: 12 })).told.value).toBe(null)
  })

  test('what is not told elsewhere is not told here', () => {
    expect(takenUp({ n: null, isKept: true }, typed()).told).toEqual({
      n: null,
      of: 400,
      value: null,
      isKept: true,
    })
  })

  test('the number that was typed in is kept where few are between the two, or it is few itself', () => {
    for (const people of [21, 24, 4, 1]) {
      const { told, typed: from } = takenUp({ n: people > 4 ? 20 : 0, isKept: false }, typed({ people }))
      expect([told.of, told.value, told.isKept, from]).toEqual([null, null, true, null])
    }
    expect(takenUp({ n: 20, isKept: false }, typed({ people: 25 })).told.of).toBe(25)
    expect(takenUp({ n: 20, isKept: false }, typed({ people: 20 })).told.of).toBe(20)
  })
})
