import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  Line,
  OptionalLine,
  Said,
  Text,
  tidyLine,
  tidyText,
  withoutRefused,
} from '../../../shared/kernel/text.ts'

const kept = (raw: string): string | undefined => {
  const read = Text().safeParse(raw)
  return read.success ? read.data : undefined
}
const refusal = (schema: ReturnType<typeof Text>, raw: string): string | undefined =>
  schema.safeParse(raw).error?.issues[0]?.message

describe('what other programs write becomes what it means', () => {
  it.each([
    ['a line break of a slide', 'She swims.\u000BThe club knows her.', 'She swims.\nThe club knows her.'],
    ['a page break of a PDF', 'End of page one.\u000CStart of two.', 'End of page one.\nStart of two.'],
    ['a next line of a mainframe', 'one\u0085two', 'one\ntwo'],
    ['a line separator', 'one\u2028two', 'one\ntwo'],
    ['a paragraph separator', 'one\u2029two', 'one\ntwo'],
    ['line ends of Windows and of old Macs', 'one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['a hyphen of Word that does not break', 'Her co\u001Eworkers', 'Her co-workers'],
    ['a hyphen of Word that only shows at the end of a line', 'reen\u001Fablement', 'reenablement'],
    ['a soft hyphen', 'reen\u00ADablement', 'reenablement'],
    ['spaces that do not break', '10\u00A0000\u202Fpounds\u2007each', '10 000 pounds each'],
    ['a byte order mark in the middle', 'one\uFEFF two', 'one two'],
    ['a zero-width space', 'one\u200B two', 'one two'],
    ['a word joiner', 'one\u2060two', 'onetwo'],
    ['a bullet of Word', '\uF0B7\tSwims on Fridays', '•\tSwims on Fridays'],
    ['an accent of its own', 'Ro\u0301zsa', 'R\u00F3zsa'],
    ['letters hidden as tags', 'Swims\u{E0053}\u{E0061}.', 'Swims.'],
    ['a shape for nothing', ' \uFE0Fone', ' one'],
    ['a picture with a shape', 'well \u2764\uFE0F', 'well \u2764\uFE0F'],
    ['a family', '👩\u200D👧', '👩\u200D👧'],
    ['a nurse of a colour', '👩🏽\u200D⚕\uFE0F', '👩🏽\u200D⚕\uFE0F'],
    [
      'the flag of Wales',
      '🏴\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}',
      '🏴\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}',
    ],
    ['a half-space of Persian', 'می\u200Cخواهم', 'می\u200Cخواهم'],
    ['a half-space twice', 'می\u200C\u200Cخواهم', 'می\u200Cخواهم'],
    ['a half-space behind a name', 'زهرا\u200C', 'زهرا'],
    ['a conjunct of Hindi that is kept apart', 'क्\u200Dष', 'क्\u200Dष'],
    ['a joiner between Latin letters', 'Ma\u200Dry', 'Mary'],
    ['a break of Thai', 'สวัสดี\u200Bครับ', 'สวัสดี\u200Bครับ'],
  ])('%s', (_what, raw, text) => {
    expect(kept(raw)).toBe(text)
  })
})

describe('marks of direction', () => {
  it.each([
    ['go where nothing runs from right to left', 'one \u200Etwo\u200F \u061Cthree', 'one two three'],
    ['go from round a telephone number of an address book', '\u202D07700 900123\u202C', '07700 900123'],
    ['go from in front of a path', '\u202AC:\\swim', 'C:\\swim'],
    ['stay in Arabic', 'قالت \u200Eabc\u200F!', 'قالت \u200Eabc\u200F!'],
    ['stay in Hebrew', 'שלום\u200F!', 'שלום\u200F!'],
    ['stay as isolates', 'الاسم \u2068Ann\u2069.', 'الاسم \u2068Ann\u2069.'],
    ['end on their own line', 'سلام \u2067abc\nNext', 'سلام \u2067abc\u2069\nNext'],
    ['end only what they began', 'سلام\u2069 abc', 'سلام abc'],
    ['become isolates where they embed', 'قال \u202Babc 12\u202C!', 'قال \u2067abc 12\u2069!'],
    ['become isolates where they embed the other way', 'قال \u202Aabc\u202C!', 'قال \u2066abc\u2069!'],
    ['end with what is round them', 'قال \u2067a \u202Ab\u2069 c\u202C', 'قال \u2067a \u2066b\u2069\u2069 c'],
  ])('%s', (_what, raw, text) => {
    expect(kept(raw)).toBe(text)
  })
})

describe('what is refused', () => {
  it.each([
    ['an override', 'Do \u202Eton\u202C share', 'hidden direction marks: U+202E at 4'],
    ['an override round Arabic', 'سلام \u202Dabc', 'hidden direction marks: U+202D at 6'],
    ['a NUL', 'a\u0000b', 'control characters: U+0000 at 2'],
    ['a bell', 'ab\u0007', 'control characters: U+0007 at 3'],
    ['an escape', '\u001B[31m', 'control characters: U+001B at 1'],
    ['half a character', 'a\uD83D', 'control characters: U+D83D at 2'],
    ['a control of the upper half', 'can\u0092t', 'control characters: U+0092 at 4'],
    ['no character at all', 'a\uFFFF', 'control characters: U+FFFF at 2'],
  ])('%s, naming it and its place and not the text', (_what, raw, why) => {
    for (const schema of [Text(), Said(), Line(), OptionalLine()]) expect(refusal(schema, raw)).toBe(why)
  })

  it.each([
    '',
    ' ',
    '\u200B',
    '\u200B\u200D\uFEFF',
    '\u00AD\u2060',
    '\u3164',
    '\u2800',
    '\u200E\u200F',
    '\uFE0F',
    '\u115F',
    '\u0301',
    '\n\u2028',
  ])('a name of nothing that can be seen: %j', (raw) => {
    expect(refusal(Line(), raw)).toBe('missing')
    expect(refusal(Said(), raw)).toBe('missing')
    expect(OptionalLine().safeParse(raw).success).toBe(true)
  })

  it('what is longer than its field, as it would be kept', () => {
    expect(refusal(Text(3), 'abcd')).toBe('too long')
    expect(refusal(Text(3), 'سلا\u2067')).toBe('too long')
    expect(Line(3).parse(' a ')).toBe('a')
  })
})

describe('a line', () => {
  it('has no breaks and single spaces', () => {
    expect(Line().parse(' Ann\u000BMarie \u00A0\t Okoro\r\n')).toBe('Ann Marie Okoro')
  })
  it('of several lines keeps them', () => {
    expect(Said().parse('\nOne.\u000BTwo.\n')).toBe('One.\nTwo.')
  })
})

const marks =
  '\u0000\u000B\u001E\u001F\u0085\u00A0\u00AD\u200B\u200C\u200D\u200E\u200F\u061C\u202A\u202B\u202C\u202D\u202E\u2028\u2066\u2067\u2068\u2069\uFE0F\uFEFF\u{E0061}\n '
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...marks, ...'aé1.سلמ👩ก'), fc.string({ unit: 'binary', maxLength: 3 })), {
    maxLength: 24,
  })
  .map((parts) => parts.join(''))

/** The depth of isolates at each place of a line must come back to nothing and never below. */
const isBalanced = (line: string): boolean => {
  let depth = 0
  for (const mark of line) {
    if ('\u2066\u2067\u2068'.includes(mark)) depth += 1
    if (mark === '\u2069' && --depth < 0) return false
  }
  return depth === 0
}

it('has no joiner left beside a mark that went', () => {
  expect(tidyText('\uFE0F\u200C\u0531')).toEqual({ text: '\u0531' })
})

describe('any text at all', () => {
  it('is the same once it has been tidied', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        for (const tidy of [tidyText, tidyLine]) {
          const once = tidy(raw)
          expect('text' in once ? tidy(once.text) : once).toEqual(once)
        }
      }),
      { numRuns: 5000 },
    )
  })

  it('is kept without overrides and embeddings, with every isolate ended on its line', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const tidied = tidyText(raw)
        if ('fault' in tidied) return
        expect(tidied.text).not.toMatch(/[\u202A-\u202E\r\u000B\u000C\u0085\u2028\u2029\uFEFF]/)
        expect(tidied.text).toBe(tidied.text.normalize('NFC'))
        expect(tidied.text.split('\n').every(isBalanced)).toBe(true)
      }),
      { numRuns: 5000 },
    )
  })

  it('can be kept once what is refused may go, with every letter and figure it had', () => {
    const letters = (text: string) => text.normalize('NFC').match(/[\p{L}\p{N}]/gu) ?? []
    fc.assert(
      fc.property(anyText, (raw) => {
        const text = withoutRefused(raw)
        expect(tidyText(text)).toEqual({ text })
        const lost = letters(raw.replace(/[\u3164\uFFA0\u{E0061}]/gu, '')).length - letters(text).length
        expect(lost).toBeLessThanOrEqual(raw.length - raw.normalize('NFC').length + 2)
      }),
    )
  })
})
