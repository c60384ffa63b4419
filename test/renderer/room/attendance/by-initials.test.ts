import { describe, expect, test } from 'vitest'
import { meantBy } from '../../../../renderer/room/attendance/by-initials.ts'

const people = [
  { id: 'an', name: 'Amara Nwosu' },
  { id: 'no', name: 'Dr Ngozi Okonkwo-Adeyemi' },
  { id: 'jb', name: 'Jo Bell' },
  { id: 'dw1', name: 'Dawn Webb' },
  { id: 'dw2', name: 'Dan Wu' },
  { id: 'sl', name: 'Siân Lowri O’Hara' },
  { id: 'anna', name: 'Anna Price' },
]
const ids = (text: string) => meantBy(text, people).ids
const unclear = (text: string) => meantBy(text, people).unclear

describe('who is meant', () => {
  test.each([
    ['an', ['an']],
    ['AN jb', ['an', 'jb']],
    ['an, jb', ['an', 'jb']],
    ['no', ['no']],
    ['NOA', ['no']],
    ['so', ['sl']],
    ['slo', ['sl']],
    ['sian', ['sl']],
    ['okon', ['no']],
    ['dawn webb; bell', ['dw1', 'jb']],
    ['Jo Bell', ['jb']],
    ['an an', ['an']],
  ])('by “%s”', (text, expected) => {
    expect(ids(text)).toEqual(expected)
    expect(unclear(text)).toEqual([])
  })

  test('two with the same initials are asked about, by name', () => {
    expect(ids('dw')).toEqual([])
    expect(unclear('dw')).toEqual(['“dw” may be Dawn Webb or Dan Wu: write more of the name.'])
  })

  test('somebody who is not here is said to be nobody', () => {
    expect(unclear('jb, xq')).toEqual(['Nobody here is “xq”.'])
  })
})

test('31 people, two of them away, take ten keys at most', () => {
  const many = Array.from({ length: 31 }, (_one, index) => ({
    id: String(index),
    name: `${String.fromCharCode(97 + (index % 26))}x ${String.fromCharCode(97 + Math.floor(index / 26))}y`,
  }))
  const written = 'ca eb'
  // The key that opens the line, what is written, and Enter.
  expect(1 + written.length + 1).toBeLessThanOrEqual(10)
  expect(meantBy(written, many)).toEqual({ ids: ['2', '30'], unclear: [] })
})
