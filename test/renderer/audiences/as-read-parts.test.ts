import { describe, expect, test } from 'vitest'
import { partsOf, saidOfLine, sumOf } from '../../../renderer/audiences/as-read-parts.ts'
import type { AsRead } from '../../../shared/audiences.ts'

const line = { annualPence: 100, healthPence: 60, socialCarePence: 40, contributionPence: null }
const said = (key: string, text = key) => ({ key, text, kept: false })
const read: AsRead = {
  as: 'gp',
  blocks: [
    said('words'),
    said('risk.benefits.0'),
    said('risk.benefits.1'),
    said('risk.why', ''),
    said('line.a.description'),
    said('line.a.provider', 'The pool'),
    said('decision.i.reasons'),
    said('agreement.i.m'),
  ],
  lines: [{ id: 'a', description: 'Swimming', ...line }],
}

describe('a page as somebody else would read it', () => {
  test('has what belongs together under one heading, and the plan before what was decided', () => {
    expect(partsOf(read).map(({ title, blocks, hasLines }) => [title, blocks.length, hasLines])).toEqual([
      ['The person’s words', 1, false],
      ['What it would bring', 2, false],
      ['The plan', 0, true],
      ['The decision', 2, false],
    ])
  })

  test('says nothing of what is kept without a word', () => {
    const keys = partsOf(read).flatMap(({ blocks }) => blocks.map(({ key }) => key))
    expect(keys).not.toContain('risk.why')
  })

  test('says of a line what is said of it besides its name', () => {
    expect(saidOfLine(read, 'a').map(({ title, block }) => [title, block.text])).toEqual([
      ['Who provides a line', 'The pool'],
    ])
  })

  test('has no sum of amounts of which one is kept: the rest would tell it', () => {
    expect(sumOf([100, 40])).toBe(140)
    expect(sumOf([100, null, 40])).toBe(null)
    expect(sumOf([])).toBe(0)
  })
})
