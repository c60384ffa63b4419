import { numberTwice, sameIdentifier, severalFit } from '../../shared/imports/matching.ts'
import type { PossibleReason } from '../../shared/imports/matching.ts'
import type { Doubt } from '../../shared/imports/doubts.ts'

const words: Readonly<Record<string, string>> = {
  'no NHS number': 'Name and date of birth are the same; one of them has no NHS number.',
  'NHS number differs': 'Name and date of birth are the same; the NHS numbers are not.',
  'same NHS number': 'Both have the same NHS number.',
  [numberTwice]:
    'NHS number, name and date of birth are the same, but the file gives this NHS number to somebody else as well.',
  [sameIdentifier]:
    'The agency’s own identifier and the day of the referral are the same; neither number, last name nor birth date is.',
  [severalFit]:
    'NHS number, name and date of birth are the same, and so are those of somebody else who is here.',
} satisfies Record<PossibleReason, string> & Record<string, string>

const what: Readonly<Record<Doubt, string>> = {
  dateOfBirth: 'the date of birth',
  familyName: 'the last name',
  givenName: 'the first name',
  gender: 'the gender',
}

/** Why two records may be one person. */
export function matchWords(why: string): string {
  if (Object.hasOwn(words, why)) return words[why] ?? why
  const differing = (Object.keys(what) as Doubt[]).filter((doubt) => why.includes(doubt))
  return differing.length === 0 ? why : numberButNot(differing)
}

function numberButNot(differing: readonly Doubt[]): string {
  const [first = '', ...others] = differing.map((doubt) => what[doubt])
  if (others.length === 0) return `The NHS number is the same; ${first} is not.`
  const last = others.at(-1) ?? ''
  const listed = [first, ...others.slice(0, -1)].join(', ')
  return `The NHS number is the same; ${listed} and ${last} are not. One of the numbers may be mistyped, or belong to a twin.`
}
