import type { PossibleReason, ReviewReason } from '../../shared/imports/matching.ts'

const words: Readonly<Record<ReviewReason | PossibleReason, string>> = {
  'dateOfBirth differs': 'The NHS number and the name are the same; the date of birth is not.',
  'familyName differs': 'The NHS number and the date of birth are the same; the last name is not.',
  'dateOfBirth and familyName differ':
    'The NHS number is the same; neither the date of birth nor the last name is. One of the numbers may be mistyped.',
  'no NHS number': 'Name and date of birth are the same; one of them has no NHS number.',
  'NHS number differs': 'Name and date of birth are the same; the NHS numbers are not.',
}

/** Why two records may be one person. */
export const matchWords = (why: string): string =>
  Object.hasOwn(words, why) ? words[why as ReviewReason] : why
