import { expect, test } from 'vitest'
import { sectionInShort } from '../../../../renderer/room/read-back/in-short.ts'
import { countWords, timeAloud } from '../../../../renderer/room/read-back/aloud.ts'

const words = (count: number): string => 'word '.repeat(count)

// 150 words a minute: see aloud.ts.
test.each([
  [1, 'about half a minute aloud'],
  [75, 'about half a minute aloud'],
  [150, 'about 1 minute aloud'],
  [225, 'about 1½ minutes aloud'],
  [300, 'about 2 minutes aloud'],
  [1650, 'about 11 minutes aloud'],
])('%i words take %s', (count, said) => {
  expect(timeAloud([words(count)])).toBe(said)
})

test('words are counted over all texts, whatever stands between them', () => {
  expect(countWords(['One two', ' three\n\nfour ', ''])).toBe(4)
})

test('the line of a fold names what is in it, by headings and tables', () => {
  expect(
    sectionInShort({
      blocks: [
        { kind: 'heading', text: 'Why' },
        { kind: 'text', text: 'Because', voice: 'plain' },
        { kind: 'facts', rows: [{ label: 'Finding', text: 'x' }] },
        { kind: 'table', caption: 'Lines, and what they cost', columns: [], rows: [[], []] },
      ],
    }),
  ).toBe('Why · Lines (2)')
})

test('and says how many more there are past the fourth', () => {
  const blocks = ['A', 'B', 'C', 'D', 'E', 'F'].map((text) => ({ kind: 'heading' as const, text }))
  expect(sectionInShort({ blocks })).toBe('A · B · C · D · 2 more')
})

test('of facts without a heading it tells the first', () => {
  const rows = [
    { label: 'Health', text: 'In favour' },
    { label: 'Council', text: 'Against' },
  ]
  expect(sectionInShort({ blocks: [{ kind: 'facts', rows }] })).toBe('In favour')
})

test('where nothing is named it begins with the text itself, ending with a whole word', () => {
  const text = 'Whether the panel approves a year of weekend support for her, as planned with her sister'
  expect(sectionInShort({ blocks: [{ kind: 'text', text, voice: 'plain' }] })).toBe(
    'Whether the panel approves a year of weekend support for her, as…',
  )
})
