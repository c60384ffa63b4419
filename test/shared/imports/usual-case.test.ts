import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usualCase } from '../../../shared/imports/usual-case.ts'

describe('a name in capitals', () => {
  it.each([
    ['RÓZSA', 'Rózsa'],
    ['SMITH', 'Smith'],
    ["O'BRIEN", "O'Brien"],
    ['O’BRIEN', 'O’Brien'],
    ['MCDONALD', 'McDonald'],
    ['MACEY', 'Macey'],
    ['MACDONALD', 'Macdonald'],
    ['VAN DER BERG', 'van der Berg'],
    ['DE LA CRUZ', 'de la Cruz'],
    ['VAN', 'Van'],
    ["D'ARCY", "D'Arcy"],
    ['SMITH-JONES', 'Smith-Jones'],
    ['ELLIS–VAUGHAN', 'Ellis–Vaughan'],
    ["SA'AD", "Sa'ad"],
    ['NG', 'Ng'],
    ['LE', 'Le'],
    ['ŁUKASIEWICZ', 'Łukasiewicz'],
    ['ΠΑΠΑΔΟΠΟΥΛΟΣ', 'Παπαδοπουλος'],
    ['ST. JOHN', 'St. John'],
    ['O\u2019NEILL MCCARTHY', 'O\u2019Neill McCarthy'],
  ])('%s as a last name is %s', (name, usual) => {
    expect(usualCase(name, 'familyName')).toBe(usual)
  })

  it.each(['MARY ANN', 'Mary Ann', 'SIÔN', 'JEAN-LUC'])('a first name too: %s', (name) => {
    const usual = { 'MARY ANN': 'Mary Ann', SIÔN: 'Siôn', 'JEAN-LUC': 'Jean-Luc' }[name] ?? null
    expect(usualCase(name, 'givenName')).toBe(usual)
  })

  it.each(['J', 'AJ', 'J.P.', 'J P'])('initials stay: %s', (name) => {
    expect(usualCase(name, 'givenName')).toBeNull()
  })

  it.each([
    'McDonald',
    'van der Berg',
    'O’Brien',
    'deVries',
    'MacDONALD',
    'smith',
    'ʻAbd',
    '王',
    'מזרחי',
    '',
  ])('what has a small letter, or no capitals, stays: %s', (name) => {
    expect(usualCase(name, 'familyName')).toBeNull()
  })

  it('changes nothing but the case, once, and never a name of both cases', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-zÀ-ÖØ-Þß-öø-ÿ' -]{0,14}$/u), (name) => {
        const usual = usualCase(name, 'familyName')
        if (usual === null) return
        expect(usual.toUpperCase()).toBe(name.toUpperCase())
        expect(usualCase(usual, 'familyName')).toBeNull()
        expect(/\p{Ll}/u.test(name)).toBe(false)
      }),
    )
  })
})
