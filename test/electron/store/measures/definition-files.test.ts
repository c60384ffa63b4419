import { describe, expect, test } from 'vitest'
import { fileOf } from '../../../../electron/store/measures/definition-file.ts'
import { readDefinition } from '../../../../electron/store/measures/read-definition.ts'
import type { Measure } from '../../../../shared/measures.ts'
import { daysTogether, measuring } from './a-measure.ts'

const measure: Measure = {
  id: 'a',
  version: 1,
  edition: 1,
  editionId: 'b',
  fields: { ...daysTogether, source: 'Invented.\nFor "a test"', name: '=Days, together' },
  retired: false,
}

test.each(['json', 'csv'] as const)('a definition that was written as %s is read again as it was', (kind) => {
  const { text } = fileOf(measure, kind)
  expect(readDefinition(text)).toEqual({ fields: measure.fields, faults: [] })
})

test('its file is named by letters and digits alone', () => {
  expect(fileOf(measure, 'csv').name).toBe('days-together.csv')
})

describe('a file that is not sound says each fault with its place, and nothing is taken of it', () => {
  const csv = (changes: readonly [string, string][]) =>
    changes.reduce((text, [from, to]) => text.replace(from, to), fileOf(measure, 'csv').text)

  test.each([
    [
      'a number that is none',
      [['Highest answer,5', 'Highest answer,many']],
      { line: 5, why: 'not one of its words' },
    ],
    [
      'a word that it does not take',
      [['Scoring,sum', 'Scoring,product']],
      { line: 8, why: 'not one of its words' },
    ],
    [
      'a scale upside down',
      [['Highest answer,5', 'Highest answer,1']],
      { line: 5, why: 'not above the lowest' },
    ],
    [
      'a subscale that is not there',
      [['Company,Others', 'Company,Friends']],
      { line: 16, why: 'no subscale of that name' },
    ],
    ['a label that is not there', [['Answer,Sleep', 'Answer,']], { line: 19, why: 'missing' }],
    [
      'a line that nobody knows',
      [['Better,higher', 'Bettor,higher']],
      { line: 10, why: 'its columns are not known' },
    ],
  ] as const)('%s', (_what, changes, fault) => {
    const read = readDefinition(csv(changes.map(([from, to]) => [from, to])))
    expect(read.fields).toBeNull()
    expect(read.faults).toContainEqual(expect.objectContaining(fault))
  })

  test('one as JSON by the name of the field', () => {
    const { text } = fileOf(measure, 'json')
    const read = readDefinition(text.replace('"label": "Worry"', '"label": ""').replace('"total"', '"totl"'))
    expect(read).toEqual({
      fields: null,
      faults: [
        { line: null, column: 'items 3, label', why: 'missing' },
        { line: null, column: 'totl', why: 'its columns are not known' },
      ],
    })
  })

  test.each([
    ['nothing', '', 'the file is empty'],
    ['no JSON', '{"format": ', 'not plain data'],
    ['JSON of something else', '{"resourceType": "Questionnaire"}', 'not a measure’s definition'],
  ])('%s', (_what, text, why) => {
    expect(readDefinition(text)).toMatchObject({ fields: null, faults: [{ why }] })
  })
})

test('what is read is not kept', async () => {
  const { ask } = await measuring()
  await ask('measures.readDefinition', { text: fileOf(measure, 'json').text })
  expect((await ask('measures.list', {})).length).toBe(1)
})
