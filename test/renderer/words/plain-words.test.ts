import { expect, test } from 'vitest'
import { saidOnScreen } from './said-on-screen.ts'

/** What people who tried Accord did not understand, and what it is called instead. */
const instead: readonly (readonly [said: RegExp, instead: string])[] = [
  [/verdict/i, 'decision'],
  [/\bs\.? ?117\b/i, 'section 117 after-care'],
  [/\b[A-Z]\d{1,2}\b(?<!F\d{1,2})/, 'a rule in words'],
  [/quorate|\bquorum\b/i, 'enough are here to decide'],
  [/\bcarr(?:y|ied) (?!on\b)|\bcarried$|^Carr(?:y|ied)$/i, 'put off to another meeting'],
  [/\bwall\b/i, 'the shared screen'],
  [/\bwithdrawn\b/i, 'taken back'],
  [/not sought/i, 'not asked'],
  [/\bdigest\b/i, 'check sum'],
  [/social care/i, 'the council'],
  [/\bon terms\b/i, 'agrees if'],
  [/adds up/i, 'together they pay all of it'],
  [/for VAT/i, 'who provides it'],
  [/how grave/i, 'how serious'],
  [/which rules look/i, 'why it is asked'],
  [/fingerprint of the whole/i, 'four words for all that you sign'],
  [/mended from here/i, 'opened from here'],
  [/someone now/i, 'to see to'],
  [/anyone’s guess/i, 'not known'],
  [/^settled?\b/i, 'how it ended'],
]

/** Where the word is right: the field's own name, somebody's job, or the name of a place. */
const right: readonly string[] = [
  'As in their job: “Team manager” is also “Team manager, adult social care”.',
  'The council with adult social care duties',
  'Health and social care, deciding together',
  'Social care',
]

const all = saidOnScreen(['renderer'])

/**
 * Where the word is right in what both sides know and in what the store answers. The words of a record, of its letters
 * and of the copies made from it are not changed: `accord verify --remake` makes them again byte for byte.
 */
const rightElsewhere: readonly string[] = [
  'Social care',
  'Social care only',
  '; social care pays',
  'Not sought',
  'People from health and people from social care were there.',
  'Sharing for a person’s care: Health and Social Care Act 2012, section 251B',
  'accord panel budget council health social care trust nhs',
  'not as it stands in a text',
  'Withdrawn',
  'The request was withdrawn, so nothing was decided. You can ask again at any time.',
  'not called as a local rule is',
]

/** Invented people have words of their own, and nobody reads a migration. */
const notSaid = /^electron\/store\/(?:demonstration|migrations)\//
const answered = saidOnScreen(['shared', 'electron/store', 'electron/tasks', 'electron/windows']).filter(
  ({ file }) => !notSaid.test(file),
)

test('the sources of the screens are read as people read them', () => {
  expect(all.length).toBeGreaterThan(2000)
  expect(all.map(({ words }) => words)).toContain('Is this working?')
})

test.each(instead)('no screen says %s: it says “%s”', (said) => {
  const found = all.filter(({ words }) => said.test(words) && !right.includes(words))
  expect(found).toEqual([])
})

test('what both sides know and what the store answers are read as well', () => {
  expect(answered.length).toBeGreaterThan(1000)
  expect(answered.map(({ words }) => words)).toContain('The date of the review')
})

test.each(instead)('nothing that reaches a screen says %s: it says “%s”', (said) => {
  const found = answered.filter(({ words }) => said.test(words) && !rightElsewhere.includes(words))
  expect(found).toEqual([])
})

test('an exception that nobody needs any more is taken away', () => {
  expect(right.filter((words) => !all.some((one) => one.words === words))).toEqual([])
  expect(rightElsewhere.filter((words) => !answered.some((one) => one.words === words))).toEqual([])
})
