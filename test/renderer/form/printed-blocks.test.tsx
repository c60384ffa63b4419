import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { documentPage } from '../../../electron/documents/page/document-page.ts'
import { printedRecord } from '../../../electron/documents/page/printed-record.ts'
import { recordPage } from '../../../electron/documents/page/record-page.ts'
import { PrintedBody } from '../../../renderer/form/printed-blocks.tsx'
import type { Block } from '../../../shared/blocks.ts'
import type { Printed } from '../../../shared/printed.ts'
import { sides } from '../../../shared/kernel/text.ts'
import { packInput } from '../../support/documents/sample-pack.ts'

/** What stands in the body, whatever breaks the source has between its elements. */
const bodyOf = (html: string): string =>
  html
    .replace(/^[^]*<body>/, '')
    .replace(/<\/body>[^]*$/, '')
    .replaceAll(' role="presentation"', '')
    // The window has a main of its own.
    .replace('<div class="main">', '<main>')
    .replace(/<\/div>\s*$/, '</main>')
    .replaceAll(/<(br|rect)([^>]*?)\s*\/?>(<\/rect>)?/g, '<$1$2>')
    .replaceAll(/>\s+</g, '><')
    .replaceAll(' class=""', '')
    .replaceAll('&#x27;', '&#39;')
    .trim()

const drawn = (printed: Printed): string => bodyOf(renderToStaticMarkup(<PrintedBody printed={printed} />))

test.each(sides)(
  'the record of %s is drawn before it leaves element for element as it is printed',
  (side) => {
    const input = packInput(side)
    expect(drawn(printedRecord(input))).toBe(bodyOf(recordPage(input)))
  },
)

const every: readonly Block[] = [
  { kind: 'heading', text: 'A <heading>' },
  { kind: 'text', text: 'One.\n\nTwo,\nbroken.', voice: 'stamp' },
  { kind: 'text', text: ' ', voice: 'note' },
  { kind: 'quote', text: 'أنا\n\n“here”', by: 'Her, on the day', voice: 'person' },
  { kind: 'quote', text: 'No.', by: 'A member', voice: 'member' },
  { kind: 'list', items: ['one', 'two\nlines'] },
  {
    kind: 'facts',
    rows: [
      { label: 'Health', text: 'Supports it.\n\nWould start in daylight.', side: 'health' },
      { label: 'Plain', text: 'yes' },
      { label: 'Council', text: 'yes', side: 'socialCare' },
    ],
  },
  {
    kind: 'table',
    caption: 'Who pays',
    columns: [{ label: 'What' }, { label: 'Health', isAmount: true, side: 'health' }],
    rows: [[{ text: 'Evenings', notes: ['14 h a week'] }, { text: '£1' }]],
    totals: [['Together', '£1']],
  },
  { kind: 'share', healthPence: 200, socialCarePence: 100, words: { health: '£2', socialCare: '£1' } },
  { kind: 'share', healthPence: 200, socialCarePence: 0, words: { health: '£2', socialCare: '£0' } },
  {
    kind: 'chart',
    alt: '6 of 10, up from 2',
    from: 0,
    to: 10,
    lines: [
      {
        name: 'the person',
        points: [
          { on: '2026-09-01', value: 2, shown: '2', word: '' },
          { on: '2026-11-02', value: 6, shown: '6', word: 'better' },
        ],
      },
      { name: 'a worker', points: [{ on: '2026-10-01', value: 4, shown: '4', word: '' }] },
    ],
  },
  { kind: 'code', label: 'Sums', lines: ['ab', 'cd'] },
]

test('every kind of block is', () => {
  const document = {
    eyebrow: 'Minutes',
    heading: 'A meeting & more',
    head: every,
    sections: [{ slug: 'item-1', heading: 'Item 1', blocks: every }],
  }
  const printed = { ...document, isCompact: false, top: '', stamp: '', foot: '' }
  expect(drawn(printed)).toBe(bodyOf(documentPage({ title: 'x', ...document })))
})
