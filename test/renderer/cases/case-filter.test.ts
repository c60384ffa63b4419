import { describe, expect, test } from 'vitest'
import { cases } from '../../../shared/cases.ts'
import { addressOf, filterIn, isNarrowed, noFilter, questionOf } from '../../../renderer/cases/case-filter.ts'

const id = '018f0000-0000-7000-8000-000000000003'

describe('the filter of the list of cases', () => {
  test('goes into the address and comes back, and the ordinary list has a bare address', () => {
    const filter = {
      which: 'decided',
      state: 'signed',
      mine: true,
      worker: '0123456789ab',
      team: '111111111111',
      agency: 'health',
      panel: '018f0000-0000-7000-8000-000000000001',
      order: 'next',
      page: { before: '018f0000-0000-7000-8000-000000000002' },
    } as const
    expect(filterIn(addressOf(filter))).toEqual(filter)
    expect(filterIn({ ...addressOf(filter), team: 111_111_111_111 })).toEqual(filter)
    expect(addressOf(noFilter)).toEqual({})
  })

  test('leaves out of an address what it should not say', () => {
    const odd = {
      which: 'every',
      state: 'lost',
      worker: 'Jo Pell',
      team: 7,
      agency: 'both',
      panel: 'the risk panel',
      order: 'name; --',
      after: 'the third',
      before: 7,
    }
    expect(filterIn(odd)).toEqual(noFilter)
  })

  test('begins at the first page where an address names both ends of one, or a page by its number', () => {
    expect(filterIn({ after: id, before: id }).page).toBeNull()
    expect(filterIn({ page: 3 })).toEqual(noFilter)
    expect(filterIn({ after: id }).page).toEqual({ after: id })
    expect(addressOf({ ...noFilter, page: { before: id } })).toEqual({ before: id })
  })

  test('asks for one state by itself, whichever group it is chosen from', () => {
    expect(questionOf({ ...noFilter, state: 'heard' }, '').states).toEqual(['heard'])
    expect(questionOf({ ...noFilter, which: 'closed', state: 'in_review' }, '').states).toEqual(['in_review'])
    expect(questionOf({ ...noFilter, which: 'closed' }, '').states).toEqual(['closed'])
  })

  test('is narrowed by anything but order and page', () => {
    expect(isNarrowed({ ...noFilter, order: 'name', page: { after: id } })).toBe(false)
    for (const change of [
      { mine: true },
      { state: 'heard' as const },
      { agency: 'health' as const },
      { which: 'all' as const },
    ])
      expect(isNarrowed({ ...noFilter, ...change })).toBe(true)
  })

  test('asks the store for one page', () => {
    const asked = cases.list.input.parse(questionOf({ ...noFilter, page: { after: id } }, ' smith '))
    expect(asked).toMatchObject({ page: { after: id }, limit: 100, text: 'smith' })
  })
})
