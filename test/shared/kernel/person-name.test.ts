import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  NamePart,
  calledBy,
  fullName,
  hasName,
  initialsOf,
  isDummyName,
  nameFault,
  shortName,
} from '../../../shared/kernel/person-name.ts'

const named = (givenName: string, familyName: string) => ({ givenName, familyName })

describe('somebody with one name', () => {
  test.each([
    [named('', 'Suharto'), 'Suharto', 'Suharto', 'Suharto', 'S.'],
    [named('Parwin', ''), 'Parwin', 'Parwin', 'Parwin', 'P.'],
    [named('', 'Daw Hla'), 'Daw Hla', 'Daw Hla', 'Daw Hla', 'D.'],
    [named('', 'ʻAbd al-Karīm'), 'ʻAbd al-Karīm', 'ʻAbd al-Karīm', 'ʻAbd al-Karīm', 'A.'],
    [named('', 'ꯑꯃꯨꯕ'), 'ꯑꯃꯨꯕ', 'ꯑꯃꯨꯕ', 'ꯑꯃꯨꯕ', 'ꯑ.'],
    [named('', 'Nguyễn'), 'Nguyễn', 'Nguyễn', 'Nguyễn', 'N.'],
    [named('O', ''), 'O', 'O', 'O', 'O.'],
    [named('Rhiannon', 'van der Berg'), 'Rhiannon van der Berg', 'Rhiannon', 'R. van der Berg', 'R. V.'],
  ])(
    '%o is shown, greeted, shortened and hidden by what there is',
    (name, whole, called, short, initials) => {
      expect([fullName(name), calledBy(name), shortName(name), initialsOf(name)]).toEqual([
        whole,
        called,
        short,
        initials,
      ])
    },
  )

  test.each(['علي\u200F', '\u200Fעדי', '\u2067محمد\u2069', 'علی\u200Cرضا'])(
    'keeps the marks that a script from right to left needs (%j)',
    (name) => {
      expect(NamePart.safeParse(name)).toMatchObject({ success: true, data: name })
    },
  )

  test('whatever the one name is, and wherever it stands, nothing is added to it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-zÀ-ÖØ-öø-ÿ]{1,12}( [A-Za-zÀ-ÖØ-öø-ÿ]{1,12})?$/), (name) => {
        for (const one of [named(name, ''), named('', name)]) {
          expect(fullName(one)).toBe(name)
          expect(calledBy(one)).toBe(name)
          expect(shortName(one)).toBe(name)
          expect(initialsOf(one)).toMatch(/^\S+\.$/)
          expect(hasName(one)).toBe(true)
        }
      }),
    )
  })
})

describe('a dummy', () => {
  test.each(
    [
      '. - -- – — … ? ??? _ , / * x X xx XXX (x) .X. ‐',
      'unknown Unknown UNKNOWN unk n/a N/A n/k N\\A none None nil null NULL nk NK tbc TBA FNU LNU',
      'anon anonymous unnamed blank zzzz aaaa ditto mononym',
    ]
      .join(' ')
      .split(' ')
      .concat([
        'not known',
        'Not Known',
        'not stated',
        'No surname',
        'no first name',
        'NO-SURNAME',
        '(unknown)',
        '[none]',
        'Unknown male',
        'Unidentified Woman',
        'Unknown Unknown',
        'one name only',
        'to be confirmed',
        'n / a',
        '- -',
        'ｕｎｋｎｏｗｎ',
      ]),
  )('“%s” is no name', (text) => {
    expect(isDummyName(text)).toBe(true)
    expect(nameFault(text)).toBe('stands for no name')
    expect(NamePart.safeParse(text).success).toBe(false)
  })

  test('what surrounds one, and how large it is written, makes no name of it', () => {
    const dummy = fc.constantFrom('unknown', 'none', 'n/a', 'x', 'not known', 'no surname', '-', 'tbc')
    const around = fc.constantFrom('', ' ', '.', '-', '  ')
    fc.assert(
      fc.property(dummy, around, around, fc.boolean(), (text, before, after, isLarge) => {
        const written = `${before}${isLarge ? text.toUpperCase() : text}${after}`
        // A mark between n and a is what tells "n/a" from the name Na; more marks outside leave it so.
        if (text === 'n/a' && /[.-]/.test(before + after)) return
        expect(isDummyName(written)).toBe(true)
      }),
    )
  })

  test.each(
    'Na NA O U E An Null Nil’s Noneman Unknowne Xu Xi Xenia X-Ray Blanka Nona Anona Ditta Li Ng Ó Þ Ой Ή 李 Mohammed J.R. N.A.'.split(
      ' ',
    ),
  )('“%s” is a name', (text) => {
    expect(isDummyName(text)).toBe(false)
    expect(nameFault(text)).toBeNull()
  })

  test('is nothing where there is nothing', () => {
    expect([isDummyName(''), isDummyName('  ')]).toEqual([false, false])
    expect(nameFault('')).toBeNull()
  })
})

test.each([
  ['R2D2', 'not a name'],
  ['Anna; drop', 'not a name'],
  ['Аnna', 'mixed alphabets'],
])('“%s” is refused: %s', (text, fault) => {
  expect(nameFault(text)).toBe(fault)
})
