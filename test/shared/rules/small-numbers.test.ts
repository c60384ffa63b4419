import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isSmall,
  tellCounts,
  tellLinked,
  tellMeasure,
  tellShare,
} from '../../../shared/rules/small-numbers.ts'
import type { Share, ToldShare } from '../../../shared/rules/small-numbers.ts'

const share: fc.Arbitrary<Share> = fc.tuple(fc.nat(9), fc.nat(9)).map(([n, rest]) => ({ n, of: n + rest }))

/** Every list of whole numbers from nought with this sum, one for each place. */
function* listsWith(places: number, total: number): Generator<number[]> {
  if (places === 0) {
    if (total === 0) yield []
    return
  }
  for (let first = 0; first <= total; first++)
    for (const others of listsWith(places - 1, total - first)) yield [first, ...others]
}

/**
 * All that somebody who has the page could think of a list: what is told of it filled in, its sum as it stands there, and
 * for the rest every number that there is.
 */
function* fitting(told: readonly (number | null)[], total: number): Generator<number[]> {
  const open = [...told.keys()].filter((at) => told[at] === null)
  const shown = told.reduce<number>((sum, one) => sum + (one ?? 0), 0)
  for (const filled of listsWith(open.length, total - shown))
    yield told.map((one, at) => one ?? filled[open.indexOf(at)] ?? 0)
}

const wholeOf = (parts: readonly Share[]): Share => ({
  n: sum(parts.map(({ n }) => n)),
  of: sum(parts.map(({ of }) => of)),
})
const tellParts = (parts: readonly Share[]): readonly ToldShare[] =>
  tellMeasure({ whole: wholeOf(parts), by: [parts] }).by[0] ?? []

const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0)
const few = { numRuns: 300 }

describe('a number by itself', () => {
  test('is told where neither it, nor what it leaves, nor the whole is one to four', () => {
    expect(tellShare({ n: 5, of: 10 })).toEqual({ n: 5, of: 10 })
    expect(tellShare({ n: 4, of: 10 })).toEqual({ n: null, of: 10 })
    expect(tellShare({ n: 6, of: 10 })).toEqual({ n: null, of: 10 })
    expect(tellShare({ n: 0, of: 10 })).toEqual({ n: 0, of: 10 })
    expect(tellShare({ n: 10, of: 10 })).toEqual({ n: 10, of: 10 })
    expect(tellShare({ n: 0, of: 4 })).toEqual({ n: null, of: null })
    expect(tellShare({ n: 0, of: 0 })).toEqual({ n: 0, of: 0 })
  })
})

describe('counts beside their sum', () => {
  test('leave out the next smallest with a small one, so that the sum does not give it back', () => {
    expect(tellCounts([3, 8, 20])).toEqual([null, null, 20])
    expect(tellCounts([8, 20])).toEqual([8, 20])
    expect(tellCounts([0, 8, 20])).toEqual([0, 8, 20])
    // The two together would be four.
    expect(tellCounts([2, 2, 9, 20])).toEqual([null, null, null, 20])
  })

  test('leave out the noughts too where all the others are out', () => {
    expect(tellCounts([1, 1, 1, 1, 1, 0])).toEqual([null, null, null, null, null, null])
  })

  test('tell nothing small, and nothing that could be but one number', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 2, maxLength: 4 }), (counts) => {
        const total = sum(counts)
        fc.pre(!isSmall(total))
        const told = tellCounts(counts)
        expect(told.some((one) => one !== null && isSmall(one))).toBe(false)
        const seen = told.map(() => new Set<number>())
        for (const one of fitting(told, total)) one.forEach((count, at) => seen[at]?.add(count))
        const known = told.filter((one, at) => one === null && total > 0 && (seen[at]?.size ?? 0) < 2)
        expect(known).toEqual([])
      }),
      few,
    )
  })
})

/** Of each part that is not told, every number that fits with all that is: parts, their sums, and those who are not in it. */
function couldBe(told: readonly ToldShare[], whole: Share): readonly Set<number>[] {
  const seen = told.map(() => new Set<number>())
  const ofs = told.map(({ of }) => of)
  const ns = told.map(({ n }) => n)
  for (const all of fitting(ofs, whole.of))
    for (const some of fitting(ns, whole.n))
      if (some.every((n, at) => n <= (all[at] ?? 0))) some.forEach((n, at) => seen[at]?.add(n))
  return seen
}

describe('parts of a whole', () => {
  test('are told where none is small', () => {
    const parts = [
      { n: 5, of: 10 },
      { n: 6, of: 12 },
    ]
    expect(tellParts(parts)).toEqual(parts)
  })

  test('leave out a second team with the one that is small', () => {
    expect(
      tellParts([
        { n: 2, of: 12 },
        { n: 7, of: 14 },
        { n: 20, of: 40 },
      ]),
    ).toEqual([
      { n: null, of: 12 },
      { n: null, of: 14 },
      { n: 20, of: 40 },
    ])
  })

  test('leave out a team of under five with everything', () => {
    const [first, second, third] = tellParts([
      { n: 1, of: 3 },
      { n: 7, of: 14 },
      { n: 20, of: 40 },
    ])
    expect([first, second]).toEqual([
      { n: null, of: null },
      { n: null, of: null },
    ])
    expect(third).toEqual({ n: 20, of: 40 })
  })

  test('tell no part of what the whole does not tell', () => {
    expect(
      tellParts([
        { n: 0, of: 12 },
        { n: 2, of: 14 },
      ]),
    ).toEqual([
      { n: null, of: 12 },
      { n: null, of: 14 },
    ])
  })

  test('never tell a small number, in it or out of it, whatever the parts are', () => {
    fc.assert(
      fc.property(fc.array(share, { maxLength: 6 }), (parts) => {
        for (const { n, of } of tellParts(parts)) {
          expect(of !== null && isSmall(of)).toBe(false)
          expect(n !== null && isSmall(n)).toBe(false)
          expect(n !== null && of !== null && isSmall(of - n)).toBe(false)
        }
      }),
      few,
    )
  })

  test('leave nothing out that only one number fits, from sums and the other parts together', () => {
    fc.assert(
      fc.property(fc.array(share, { minLength: 2, maxLength: 3 }), (parts) => {
        const whole = wholeOf(parts)
        const shown = tellShare(whole)
        fc.pre(shown.n !== null && shown.of !== null)
        const told = tellParts(parts)
        const seen = couldBe(told, whole)
        const isMixed = whole.n > 0 && whole.n < whole.of
        const known = told.filter(({ n }, at) => n === null && isMixed && (seen[at]?.size ?? 0) < 2)
        expect(known).toEqual([])
      }),
      few,
    )
  })
})

describe('measures that count whom others leave out', () => {
  const by = (...parts: readonly Share[]) => ({ whole: wholeOf(parts), by: [parts] })

  test('leave out in one what would give back what another leaves out', () => {
    // Two at the front line of 30; 28 decided by the panel, which put off seven of 35: 35 less seven would say it.
    const told = tellLinked([by({ n: 28, of: 30 }), by({ n: 7, of: 35 })])
    expect(told.map(({ whole }) => whole)).toEqual([
      { n: null, of: 30 },
      { n: null, of: 35 },
    ])
  })

  test('leave out the same teams in both', () => {
    const [share, off] = tellLinked([
      by({ n: 12, of: 14 }, { n: 20, of: 40 }, { n: 30, of: 60 }),
      by({ n: 8, of: 20 }, { n: 10, of: 30 }, { n: 20, of: 50 }),
    ])
    expect(share?.by[0]?.map(({ n }) => n)).toEqual([null, null, 30])
    expect(off?.by[0]?.map(({ n }) => n)).toEqual([null, null, 20])
  })

  test('do not say that nothing was put off where that would say what a team decided', () => {
    const [, off] = tellLinked([
      by({ n: 12, of: 14 }, { n: 20, of: 40 }, { n: 30, of: 60 }),
      by({ n: 0, of: 12 }, { n: 0, of: 20 }, { n: 0, of: 30 }),
    ])
    expect(off).toEqual({
      whole: { n: null, of: 62 },
      by: [
        [
          { n: null, of: 12 },
          { n: null, of: 20 },
          { n: null, of: 30 },
        ],
      ],
    })
  })

  test('are told as they are where nothing is small', () => {
    const both = [by({ n: 10, of: 15 }, { n: 10, of: 15 }), by({ n: 7, of: 17 }, { n: 5, of: 15 })]
    expect(tellLinked(both)).toEqual(both)
  })
})
