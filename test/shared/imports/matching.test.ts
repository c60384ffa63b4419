import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldName } from '../../../shared/imports/fold-name.ts'
import { matchReferrals, matchRows, summarise } from '../../../shared/imports/matching.ts'
import type { IncomingPerson, KnownPerson } from '../../../shared/imports/matching.ts'

const darcy = {
  nhsNumber: '9998483727',
  familyName: 'D’ARCY',
  givenName: 'Nikhil',
  dateOfBirth: '1980-04-23',
}
const incoming = (changes: Partial<IncomingPerson> = {}): IncomingPerson => ({
  ...darcy,
  row: 1,
  side: 'socialCare',
  ...changes,
})
const known = (changes: Partial<KnownPerson> = {}): KnownPerson => ({
  ...darcy,
  id: 'p1',
  sides: ['health'],
  ...changes,
})
const who = { personId: 'p1', row: null }

describe('foldName', () => {
  it.each([
    ['D’ARCY', "D'Arcy"],
    ['RÓZSA', 'Rozsa'],
    ['Ellis‑Vaughan', 'ELLIS VAUGHAN'],
    ['Müßig', 'MUSSIG'],
    ['Søren Łuk', 'soren luk'],
    ['ʼtHooft', 'T Hooft'],
    ['Ro\u0301zsa', 'R\u00F3zsa'],
  ])('makes %s and %s the same', (one, other) => {
    expect(foldName(one)).toBe(foldName(other))
  })

  it('keeps different names different', () => {
    expect(foldName('Uddin')).not.toBe(foldName('Udden'))
    expect(foldName('李')).not.toBe('')
  })
})

describe('matchRows', () => {
  it('joins the same number where nothing speaks against it', () => {
    const [match] = matchRows([incoming({ familyName: "D'Arcy", givenName: 'NIKHIL Ravi' })], [known()])
    expect(match).toMatchObject({ same: who, joinsAgencies: true, review: [], possible: [] })
  })

  it.each([
    [{ dateOfBirth: '1980-05-24' }, 'dateOfBirth differs'],
    [{ familyName: 'Smith-Renamed' }, 'familyName differs'],
    [{ givenName: 'Pavel' }, 'givenName differs'],
    [{ gender: 'Female' }, 'gender differs'],
    [{ dateOfBirth: '1980-05-24', familyName: 'Smith' }, 'dateOfBirth and familyName differ'],
    [{ familyName: 'Smith', givenName: 'Pavel', gender: 'F' }, 'familyName, givenName and gender differ'],
  ])('leaves %j to a person', (changes, why) => {
    const [match] = matchRows([incoming(changes)], [known({ gender: 'Male' })])
    expect(match).toMatchObject({ same: null, joinsAgencies: false, review: [{ who, why }] })
  })

  it('leaves twins with one number to a person, whichever agency sent them', () => {
    for (const side of ['health', 'socialCare'] as const) {
      const [match] = matchRows([incoming({ givenName: 'Anil', side })], [known()])
      expect(match).toMatchObject({ same: null, review: [{ who, why: 'givenName differs' }] })
    }
  })

  it('asks about every row of a number that the file gives to two people, also the one that fits', () => {
    const rows = [incoming({ row: 1 }), incoming({ row: 2, givenName: 'Anil' })]
    for (const order of [rows, rows.toReversed()]) {
      const matches = matchRows(order, [known()])
      expect(matches.map(({ same }) => same)).toEqual([null, null])
      const fits = matches.find(({ row }) => row === 1)
      expect(fits?.review).toContainEqual({ who, why: 'NHS number twice in the file' })
    }
  })

  it('asks where two people here fit, unless the agency’s own identifier says which', () => {
    const here = [known({ id: 'p1', councilId: 'C1' }), known({ id: 'p2', councilId: 'c2' })]
    const [open] = matchRows([incoming({ sourceId: 'C3' })], here)
    expect(open).toMatchObject({
      same: null,
      review: [{ why: 'several people fit' }, { who: { personId: 'p2' } }],
    })
    const [told] = matchRows([incoming({ sourceId: 'C2' })], here)
    expect(told).toMatchObject({ same: { personId: 'p2' }, review: [] })
    // The other agency's identifiers say nothing.
    const [other] = matchRows([incoming({ side: 'health', sourceId: 'C2' })], here)
    expect(other).toMatchObject({ same: null })
  })

  it('never joins a row without a number, but offers who is alike', () => {
    const [match] = matchRows(
      [incoming({ nhsNumber: null, familyName: 'Darcy', givenName: 'NIKHIL' })],
      [known()],
    )
    expect(match).toMatchObject({ same: null, review: [], possible: [{ who, why: 'no NHS number' }] })
  })

  it('offers somebody alike with another number, and nobody who differs in more', () => {
    const possible = (person: IncomingPerson) => matchRows([person], [known()])[0]?.possible
    expect(possible(incoming({ nhsNumber: '9990181594' }))).toEqual([{ who, why: 'NHS number differs' }])
    expect(possible(incoming({ nhsNumber: null, givenName: 'Xanthe' }))).toEqual([])
    expect(possible(incoming({ nhsNumber: null, dateOfBirth: '1980-04-24' }))).toEqual([])
  })

  it('knows a person again in two rows of one file, without calling it a match between agencies', () => {
    const [first, second] = matchRows([incoming({ row: 1 }), incoming({ row: 2 })], [])
    expect(first).toMatchObject({ same: null, review: [] })
    expect(second).toMatchObject({ same: { personId: null, row: 1 }, joinsAgencies: false })
  })

  it('still points at the other record of a number when one fits exactly', () => {
    const renamed = known({ id: 'p2', familyName: 'Smith' })
    const [match] = matchRows([incoming()], [renamed, known()])
    expect(match).toMatchObject({
      same: who,
      review: [{ who: { personId: 'p2' }, why: 'familyName differs' }],
    })
  })

  it('says the same about a file whose referrals are already here', () => {
    const rows = [incoming()]
    const again = known({ sides: ['health', 'socialCare'] })
    expect(summarise(matchRows(rows, [again]))).toEqual(summarise(matchRows(rows, [known()])))
  })
})

describe('matchReferrals', () => {
  const health = [
    incoming({ side: 'health', row: 7 }),
    incoming({ side: 'health', row: 8, nhsNumber: '9990181594' }),
  ]

  it('lists matched numbers once, in the order of the council’s file', () => {
    const council = [
      incoming({ row: 1, nhsNumber: '9990181594' }),
      incoming({ row: 2 }),
      incoming({ row: 3 }),
    ]
    expect(matchReferrals(health, council)).toMatchObject({
      matched: ['9990181594', '9998483727'],
      needsReview: [],
    })
  })

  it('also matches against people already here', () => {
    expect(matchReferrals([], [incoming()], [known()]).matched).toEqual(['9998483727'])
  })

  it('never matches what differs, and never both matches and misses a number', () => {
    const person = fc.record({
      nhsNumber: fc.constantFrom('9990181594', '9998483727', null),
      familyName: fc.constantFrom('D’Arcy', "d'arcy", 'Smith'),
      givenName: fc.constantFrom('A', 'B'),
      dateOfBirth: fc.constantFrom('1980-01-01', '1981-01-01'),
    })
    const rows = (side: 'health' | 'socialCare') =>
      fc
        .array(person, { maxLength: 5 })
        .map((people) => people.map((one, index) => ({ ...one, row: index + 1, side })))
    fc.assert(
      fc.property(rows('health'), rows('socialCare'), (first, second) => {
        const { matched } = matchReferrals(first, second)
        const isSame = (one: IncomingPerson, other: IncomingPerson): boolean =>
          one.nhsNumber === other.nhsNumber &&
          foldName(one.familyName) === foldName(other.familyName) &&
          one.givenName === other.givenName &&
          one.dateOfBirth === other.dateOfBirth
        const isContested = ({ nhsNumber }: IncomingPerson): boolean =>
          second.some(
            (a) =>
              a.nhsNumber === nhsNumber && second.some((b) => b.nhsNumber === nhsNumber && !isSame(a, b)),
          )
        // Two people of the other file who fit alike, under two identifiers of their own, are nobody's to choose between.
        const fitting = (one: IncomingPerson) => first.filter((other) => isSame(one, other))
        const both = second
          .filter((one) => one.nhsNumber !== null && !isContested(one) && fitting(one).length === 1)
          .map((one) => one.nhsNumber)
        expect(matched).toEqual([...new Set(both)])
      }),
    )
  })
})
