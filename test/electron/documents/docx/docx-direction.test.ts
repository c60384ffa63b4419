import { describe, expect, it } from 'vitest'
import { columnWidths, textWidth } from '../../../../electron/documents/docx/column-widths.ts'
import { documentDocx } from '../../../../electron/documents/docx/document-docx.ts'
import { recordDocx } from '../../../../electron/documents/docx/record-docx.ts'
import type { Block } from '../../../../shared/blocks.ts'
import { docxPart } from '../../../support/documents/read-docx.ts'
import { packInput } from '../../../support/documents/sample-pack.ts'

const xmlOf = async (...blocks: Block[]): Promise<string> =>
  docxPart(
    await documentDocx({
      title: 'AC-1',
      heading: 'Heading',
      head: [],
      sections: [{ slug: 'one', heading: 'One', blocks }],
      stamp: 'Copy',
      foot: 'AC-1',
      at: '2026-11-27T10:49:30.000Z',
    }),
    'word/document.xml',
  )

interface Paragraph {
  readonly bidi: boolean
  /** Each run's text, with `<` in front where it is marked as running from right to left. */
  readonly runs: readonly string[]
}

const paragraphsOf = (xml: string): Paragraph[] =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) => ({
    bidi: paragraph.includes('<w:bidi/>'),
    runs: [...paragraph.matchAll(/<w:r>.*?<\/w:r>/gs)].map(([run]) => {
      const words = [...run.matchAll(/<w:t[^>]*>(.*?)<\/w:t>/gs)].map(([, text]) => text).join('')
      return `${run.includes('<w:rtl/>') ? '<' : ''}${words}`
    }),
  }))

const textOf = async (text: string): Promise<Paragraph[]> =>
  paragraphsOf(await xmlOf({ kind: 'text', text, voice: 'plain' })).slice(3)

describe('text that runs from right to left in Word', () => {
  it.each([
    [
      'Arabic with its full stop, brackets and figures',
      'قالت: (مع صديقتها 2 مرات).',
      [true, ['<قالت: (مع صديقتها 2 مرات).']],
    ],
    ['Urdu', 'وہ کہتی ہیں۔', [true, ['<وہ کہتی ہیں۔']]],
    ['Hebrew', '״אני רוצה לשחות״', [true, ['<״אני רוצה לשחות״']]],
    [
      'a name in Latin letters inside Arabic',
      'في Kettle Lane Pool كل يوم.',
      [true, ['<في ', 'Kettle Lane Pool', '< كل يوم.']],
    ],
    ['a name with a figure behind it', 'في Pool 12 كل', [true, ['<في ', 'Pool', '< 12 كل']]],
    [
      'an Arabic name in an English sentence',
      'Ask محمد علي, please.',
      [false, ['Ask ', '<محمد علي', ', please.']],
    ],
    ['a name alone', 'محمد', [true, ['<محمد']]],
    ['an English sentence', 'She swims (twice).', [false, ['She swims (twice).']]],
    ['figures alone', '12, 13.', [false, ['12, 13.']]],
    ['accents', 'Łuczak Zoë', [false, ['Łuczak Zoë']]],
    ['Arabic with its vowels', 'مُحَمَّد', [true, ['<مُحَمَّد']]],
    ['isolates, which Word does not know', 'قال \u2068Ann\u2069.', [true, ['<قال ', 'Ann', '<.']]],
  ] as const)('%s', async (_what, text, [bidi, runs]) => {
    expect(await textOf(text)).toEqual([{ bidi, runs }])
  })

  it('turns each line by itself', async () => {
    expect((await textOf('سلام.\nHello.\n\nشكرا.')).map(({ bidi }) => bidi)).toEqual([true, false, true])
  })

  it('marks quotations, list items, headings, facts and cells of a table', async () => {
    const said = 'أريد أن أسبح.'
    const each: readonly Block[] = [
      { kind: 'heading', text: said },
      { kind: 'quote', text: said, by: 'Said in Arabic', voice: 'person' },
      { kind: 'list', items: [said] },
      { kind: 'facts', rows: [{ label: 'Why', text: said }] },
      {
        kind: 'table',
        caption: 'Caption',
        columns: [{ label: 'What' }],
        rows: [[{ text: said, notes: [said] }]],
      },
    ]
    const marked = await Promise.all(
      each.map(async (block) => paragraphsOf(await xmlOf(block)).filter(({ bidi }) => bidi)),
    )
    expect(marked.map((paragraphs) => paragraphs.length)).toEqual([1, 1, 1, 1, 2])
    for (const { runs } of marked.flat()) expect(runs.join('')).toMatch(/^<.?أريد أن أسبح\..?$/)
  })

  it('keeps a label and what runs the other way in paragraphs of their own', async () => {
    const xml = await xmlOf({ kind: 'facts', rows: [{ label: 'Why', text: 'لأنها تحب الماء.' }] })
    expect(paragraphsOf(xml).slice(3)).toEqual([
      { bidi: false, runs: ['Why:'] },
      { bidi: true, runs: ['<لأنها تحب الماء.'] },
    ])
  })
})

describe('the looks of the Word copy', () => {
  it('sets fonts and sizes of complex scripts as it sets the others', async () => {
    const styles = docxPart(await recordDocx(packInput('health')), 'word/styles.xml')
    expect(styles).toContain('<w:rFonts w:ascii="Arial" w:cs="Arial" w:eastAsia="Arial" w:hAnsi="Arial"/>')
    const sizes = (name: string) =>
      [...styles.matchAll(new RegExp(`<w:${name} w:val="(\\d+)"/>`, 'g'))].map(([, n]) => n)
    expect(sizes('sz').length).toBeGreaterThan(4)
    expect(sizes('szCs')).toEqual(sizes('sz'))
    expect([...styles.matchAll(/<w:bCs\/>/g)]).toHaveLength([...styles.matchAll(/<w:b\/>/g)].length)
  })

  it('lets every line be as high as what stands in it', async () => {
    const bytes = await recordDocx(packInput('health'))
    for (const part of ['word/styles.xml', 'word/document.xml'])
      for (const [spacing] of docxPart(bytes, part).matchAll(/<w:spacing [^>]*w:line="[^>]*>/g))
        expect(spacing).toMatch(/w:lineRule="(auto|atLeast)"/)
    expect(docxPart(bytes, 'word/document.xml')).not.toContain('w:hRule="exact"')
  })

  it('gives amounts the room of their figures, and words the rest', () => {
    const widths = columnWidths({
      columns: [{ label: 'What' }, { label: 'How much' }, { label: 'A year', isAmount: true }],
      rows: [
        [
          { text: 'Evening support by a person whom she chose herself' },
          { text: '14.5 hours a week' },
          { text: '£12,818' },
        ],
      ],
      totals: [['Together', '', '£12,818']],
    })
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(textWidth)
    expect(widths[0]).toBeGreaterThan(widths[1] ?? 0)
    expect(widths[1]).toBeGreaterThan(widths[2] ?? 0)
    expect(widths[2]).toBeGreaterThan(900)
  })

  it('never makes a table wider than the page, whatever stands in it', () => {
    const long = 'x'.repeat(400)
    const columns = Array.from({ length: 7 }, () => ({ label: long }))
    const widths = columnWidths({ columns, rows: [columns.map(() => ({ text: long }))], totals: undefined })
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(textWidth)
    expect(Math.min(...widths)).toBeGreaterThan(1000)
  })
})
