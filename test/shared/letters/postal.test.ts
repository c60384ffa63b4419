import { describe, expect, it } from 'vitest'
import { postalLines } from '../../../shared/letters/postal.ts'

const home = { addressLine1: '4 Kettle Lane', addressLine2: '', town: 'Northgate', postcode: 'NG5 7ZZ' }

describe('the address on a letter', () => {
  it('is street, town and postcode, a line each', () => {
    expect(postalLines(home)).toEqual(['4 Kettle Lane', 'Northgate', 'NG5 7ZZ'])
    expect(postalLines({ ...home, addressLine2: 'Flat 2' })).toEqual([
      '4 Kettle Lane',
      'Flat 2',
      'Northgate',
      'NG5 7ZZ',
    ])
  })
  it.each([
    ['of a postcode alone', { ...home, addressLine1: '', town: '' }],
    ['of no fixed abode', { ...home, postcode: 'ZZ99 3VZ' }],
    ['of spaces', { ...home, addressLine1: ' ' }],
  ] as const)('is none %s', (_what, address) => {
    expect(postalLines(address)).toEqual([])
  })
})
