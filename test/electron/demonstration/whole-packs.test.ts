import { parse } from 'csv-parse/sync'
import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packFiles } from '../../../electron/documents/pack/pack.ts'
import { recordPage } from '../../../electron/documents/page/record-page.ts'
import type { PackInput } from '../../../shared/records.ts'
import { fhirErrors } from '../../support/documents/fhir-check.ts'
import { factsOf } from './facts-of-case.ts'
import type { Fact } from './facts-of-case.ts'
import { makeIt, packsOf, patience } from './make-it.ts'
import type { Made } from './make-it.ts'

const named: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

/** Words with one space between them; a label stands with a colon in one copy and without in another. */
const flat = (text: string): string => text.replace(/:?\s+/g, ' ').trim()
const withoutTags = (html: string): string =>
  flat(html.replace(/<[^>]+>/g, ' ').replace(/&(?:amp|lt|gt|quot|#39);/g, (one) => named[one] ?? one))

/** Without what was put in to explain a short form. */
const asWritten = (text: string, { record }: PackInput): string =>
  (record.glossary?.terms ?? []).reduce(
    (all, { expansion }) =>
      all.replaceAll(
        new RegExp(` \\(${flat(expansion).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}s?\\)`, 'g'),
        '',
      ),
    text,
  )

interface Copies {
  readonly readable: Readonly<Record<string, string>>
  readonly files: ReadonlyMap<string, string>
}

async function copiesOf(input: PackInput): Promise<Copies> {
  const made = await packFiles(input, { pdf: null })
  const files = new Map(made.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('utf8')]))
  const docx = made.find(({ path }) => path === 'record.docx')?.bytes ?? new Uint8Array()
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx) })
  const fhir = files.get('fhir/document.json')
  return {
    readable: {
      'record.pdf': asWritten(withoutTags(recordPage(input)), input),
      'record.docx': asWritten(flat(value), input),
      ...(fhir !== undefined && {
        'fhir/document.json': asWritten(`${withoutTags(narratives(fhir))} ${flat(fhir)}`, input),
      }),
    },
    files,
  }
}

const narratives = (fhir: string): string => {
  const { entry } = JSON.parse(fhir) as { entry: { resource: { section?: { text: { div: string } }[] } }[] }
  return (entry[0]?.resource.section ?? []).map(({ text }) => text.div).join(' ')
}

const cells = (files: Copies['files'], file: string, column: string): readonly string[] =>
  parse<Record<string, string>>(files.get(`csv/${file}.csv`) ?? '', { columns: true }).map(
    (row) => row[column] ?? '',
  )

/** What of the facts a copy lacks, as sentences. */
function lacking(input: PackInput, { readable, files }: Copies, facts: readonly Fact[]): string[] {
  return facts.flatMap(({ name, read, cell, only }) => {
    const words = flat(read)
    if (only !== undefined && only !== input.side)
      return Object.keys(readable)
        .filter((file) => readable[file]?.includes(words) === true)
        .map((file) => `${file} tells the other agency’s ${name}`)
    const isMissing =
      cell !== undefined && input.side === 'socialCare' && !cells(files, cell[0], cell[1]).includes(cell[2])
    return [
      ...Object.keys(readable)
        .filter((file) => readable[file]?.includes(words) !== true)
        .map((file) => `${file} lacks ${name}: ${words}`),
      ...(isMissing ? [`csv/${cell[0]}.csv lacks ${name} in ${cell[1]}: ${cell[2]}`] : []),
    ]
  })
}

describe('every pack of the demonstration', () => {
  let made: Made
  let inputs: readonly PackInput[] = []
  beforeAll(async () => {
    made = await makeIt('released')
    inputs = await packsOf(made)
  }, patience)
  afterAll(() => made.end())

  it('is of the second version of the record', () => {
    expect(inputs.length).toBeGreaterThan(40)
    expect(new Set(inputs.map(({ record }) => record.schema))).toEqual(new Set(['accord/record@2']))
  })

  it(
    'says each fact that the store has of its case, on the page, in Word, in FHIR and in the CSV',
    async () => {
      const wrong: string[] = []
      for (const input of inputs) {
        const facts = await factsOf(made, input.record.recordId)
        expect(facts.length).toBeGreaterThan(30)
        const found = lacking(input, await copiesOf(input), facts)
        wrong.push(...found.map((words) => `${input.record.caseReference} ${input.side}: ${words}`))
      }
      expect(wrong).toEqual([])
    },
    patience,
  )

  it('is sound FHIR', async () => {
    for (const input of inputs.filter(({ side }) => side === 'health').slice(0, 6)) {
      const { files } = await copiesOf(input)
      expect(
        fhirErrors(JSON.parse(files.get('fhir/document.json') ?? '') as Record<string, unknown>),
      ).toEqual([])
    }
  })
})
