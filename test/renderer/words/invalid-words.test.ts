import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseInput } from '../../../shared/check.ts'
import { findOp } from '../../../shared/contract.ts'
import { invalidAbout, invalidCodes, invalidOf } from '../../../shared/kernel/invalid.ts'
import { describeField } from '../../../renderer/words/describe-field.ts'

test('each code is read as a sentence, and what it is about stands in it', () => {
  for (const code of invalidCodes) expect(describeField(code)).toMatch(/^[A-Z].*[^.:]$/u)
  for (const about of invalidAbout)
    expect(describeField(`${about}: xyz at 1`)).toMatch(/^[A-Z].*xyz|^Xyz|^xyz/u)
})

test('what a sentence says besides stands in it', () => {
  expect(describeField('pages there: 12')).toBe('There are 12 pages')
  expect(describeField('most lines of a plan: 200')).toBe('A plan has at most 200 lines')
  expect(describeField('most lines of a plan: 200, and 195 are there')).toBe(
    'A plan has at most 200 lines, and 195 are there',
  )
  expect(describeField('needs translation into: Kurdish: Sorani')).toBe(
    'It needs translation into Kurdish: Sorani',
  )
  expect(describeField('control characters: U+0007 at 3')).toContain('place 3 (U+0007)')
})

test('a schema’s own codes are given as they are, and what its library says is marked', () => {
  expect(invalidOf('not a date')).toBe('not a date')
  expect(invalidOf('hidden direction marks: U+202E at 12')).toBe('hidden direction marks: U+202E at 12')
  expect(invalidOf('Invalid input: expected string')).toBe('schema: Invalid input: expected string')
  expect(describeField('schema: Invalid input: expected string')).toBe('This is not filled in right yet')
  const op = findOp('cases.get')
  if (!op) throw new Error('no such operation')
  expect(() => parseInput(op, { caseId: 7, more: 1 })).toThrow(
    expect.objectContaining({
      error: {
        kind: 'invalid',
        fields: { caseId: expect.stringMatching(/^schema: /), input: 'unknown field' },
      },
    }),
  )
})

/** Read as text: a code that nothing gives any more has words that nobody reads. */
test('there is no code that nothing gives', () => {
  const root = join(import.meta.dirname, '../../..')
  const text = ['electron', 'shared', 'renderer']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.tsx?$/.test(path) && !/(kernel\/invalid|words\/invalid-words)\.ts$/.test(path))
        .map((path) => readFileSync(join(root, folder, path), 'utf8')),
    )
    .join('\n')
  const given = (code: string): boolean => text.includes(`'${code}'`) || text.includes(`\`${code}: `)
  expect([...invalidCodes].filter((code) => !given(code))).toEqual([])
  const written = ['control characters', 'hidden direction marks']
  const ofSomething = invalidAbout.filter((about) => about !== 'schema' && !written.includes(about))
  expect(ofSomething.filter((about) => !given(about))).toEqual([])
})
