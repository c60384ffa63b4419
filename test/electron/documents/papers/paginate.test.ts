import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paginate } from '../../../../electron/documents/papers/paginate.ts'
import type { PaperBlock } from '../../../../shared/papers.ts'
import { paperText } from '../../../support/documents/paper-text.ts'

const words = fc
  .array(fc.lorem({ maxCount: 40 }), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(' '))
const block: fc.Arbitrary<PaperBlock> = fc.oneof(
  words.map((text): PaperBlock => ({ kind: 'text', text, voice: 'plain' })),
  words.map((text): PaperBlock => ({ kind: 'section', text: text.slice(0, 40) })),
  words.map((text): PaperBlock => ({ kind: 'heading', text: text.slice(0, 60) })),
  words.map((text): PaperBlock => ({ kind: 'quote', text, by: 'Said so', voice: 'person' })),
  fc.array(words, { minLength: 1, maxLength: 9 }).map((items): PaperBlock => ({ kind: 'list', items })),
  fc
    .array(words, { minLength: 1, maxLength: 9 })
    .map((texts): PaperBlock => ({ kind: 'facts', rows: texts.map((text) => ({ label: 'Label', text })) })),
  fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 9 }).map((rows): PaperBlock => ({
    kind: 'table',
    caption: 'Caption',
    columns: [{ label: 'What' }, { label: 'How' }],
    rows: rows.map(([one, two]) => [{ text: one }, { text: two }]),
  })),
)

/** Without spaces: where a text goes on overleaf, the space between is the page's. */
const packed = (text: string): string => text.replaceAll(/\s/g, '')

test('every word stands on exactly one page, in order, whatever the blocks', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), (blocks) => {
      const flat = blocks.filter(({ kind }) => kind !== 'table')
      const pages = paginate(flat)
      expect(packed(pages.map((page) => paperText(page)).join(''))).toBe(packed(paperText(flat)))
    }),
    { numRuns: 60 },
  )
})

test('no cell of a table is lost or told twice, however tall its row', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
      const cells = (all: readonly PaperBlock[]): string =>
        all
          .flatMap((one) => (one.kind === 'table' ? one.rows.map((row) => row.map(({ text }) => text)) : []))
          .flat()
          .flatMap((text) => text.split(/\s+/).filter(Boolean))
          .toSorted()
          .join(' ')
      expect(cells(paginate(blocks).flat())).toBe(cells(blocks))
    }),
    { numRuns: 60 },
  )
})

test('a heading is never the last thing on a page', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 2, maxLength: 12 }), (blocks) => {
      const pages = paginate([...blocks, { kind: 'text', text: 'The end', voice: 'plain' }])
      for (const page of pages) expect(['heading', 'section']).not.toContain(page.at(-1)?.kind)
    }),
    { numRuns: 60 },
  )
})

test('one word longer than a page still ends, and is whole', () => {
  const text = 'x'.repeat(20_000)
  const pages = paginate([{ kind: 'text', text, voice: 'plain' }])
  expect(pages.length).toBeGreaterThan(2)
  expect(packed(pages.map((page) => paperText(page)).join(''))).toBe(text)
})
