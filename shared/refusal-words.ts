/** What is wrong with a cell, in words, and where it helps what to do. The codes are those of `shared/imports`. */
const words: Readonly<Record<string, string>> = {
  missing: 'Nothing is there',
  'not a number of 10 digits': 'Not an NHS number: it has 10 digits',
  'spreadsheet-damaged number': 'A spreadsheet has damaged this number; take it from the record system',
  'repeated digits': 'Never a person’s NHS number: its digits are all the same',
  'check digit': 'Not an NHS number: its check digit is wrong; look for a mistyped or swapped digit',
  'not a date': 'Not a date',
  'two-digit year': 'The year has two digits, so the century is not known',
  'in the future': 'The date is in the future',
  'before 1900': 'The date is before 1900',
  'after the referral date': 'Born after they were referred',
  'not an amount': 'Not an amount of money',
  'negative amount': 'The amount is below zero',
  'too large': 'The amount is too large to be one person’s budget',
  'too long': 'Longer than can be kept',
  'not yes or no': 'Neither yes nor no',
  'not a postcode': 'Not a postcode',
  'not a name': 'Not a name',
  'stands for no name': 'Not a name: it stands for none',
  'mixed alphabets': 'Letters of two alphabets in one word: it may not be what it looks like',
  'hidden direction marks': 'Hidden marks that turn text round: it may not be what it looks like',
  'control characters': 'Characters that can’t be seen or kept',
  'spreadsheet error': 'A spreadsheet’s error message',
  'duplicate row in file': 'The same referral stands in this file twice; the first is taken',
  'ragged row': 'More or fewer cells than the headings have',
  'quotation mark out of place': 'A quotation mark is out of place, so that its cells can’t be told apart',
  'text encoded twice': 'Its letters were changed on the way here',
  'not one of the national statuses': 'Not one of the national statuses of an NHS number',
}

export const refusalWords = (reason: string): string =>
  words[reason] ?? reason.charAt(0).toUpperCase() + reason.slice(1)
