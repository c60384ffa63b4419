import type { Block } from '../../../../shared/blocks.ts'
import type { PackInput } from '../../../../shared/records.ts'
import { recordLayouts } from '../../content/record-layout.ts'
import type { RecordContent } from '../../content/record-content.ts'
import { shareWords } from '../../../../shared/share-words.ts'
import { shortStamp } from '../../content/stamp.ts'
import { headLine, versionLine } from '../../page/print-settings.ts'
import { recordEyebrow } from '../../page/record-page.ts'
import { PagedWords, comparable, takeAll } from './find-passages.ts'
import { headsOf, passagesOf } from './passages.ts'
import type { ReadPdf } from './read-pdf.ts'

/**
 * Whether a PDF has every passage that the signed bytes give, and no other words but those of its page's own: heads,
 * feet and the heads of columns. Where things stand may differ, since the layout changes between versions of Accord.
 */
export function saysWhatWasSigned(read: ReadPdf, input: PackInput, layouts = recordLayouts): boolean {
  if (read.title !== input.record.caseReference) return false
  return layouts.some((layout) => saysAll(read, layout(input), input))
}

function saysAll(read: ReadPdf, content: RecordContent, input: PackInput): boolean {
  const heads = headsIn(content)
  const pages = read.pages.map((words, at) =>
    withoutEdges(comparable(words), edges(input, at, read.pages.length)),
  )
  const words = new PagedWords(pages)
  return (
    takeAll(words, passagesOf(content), heads) &&
    words.left.every(isFurniture(furniture(input, heads))) &&
    read.asides.every((aside) => asides(content).has(comparable(aside)))
  )
}

/** The head and foot of a page. */
const edges = (input: PackInput, at: number, of: number): string[] =>
  [
    headLine(input),
    input.record.caseReference,
    shortStamp(input),
    versionLine(input),
    `Page ${at + 1} of ${of}`,
  ]
    .map(comparable)
    .filter((words) => words !== '')

/** Chromium draws the edges of a page before or after all else on it: without them, a passage goes on over a page's end. */
function withoutEdges(page: string, all: readonly string[]): string {
  let [words, waiting] = [page, all]
  for (;;) {
    const edge = waiting.find((each) => words.endsWith(each) || words.startsWith(each))
    if (edge === undefined) return words
    words = words.endsWith(edge) ? words.slice(0, -edge.length) : words.slice(edge.length)
    waiting = waiting.filter((each) => each !== edge)
  }
}

const blocksOf = ({ head, sections }: RecordContent): readonly Block[] => [
  ...head,
  ...sections.flatMap(({ blocks }) => blocks),
]

const headsIn = (content: RecordContent): string[] => [
  ...new Set(
    blocksOf(content)
      .flatMap((block) => (block.kind === 'table' ? comparable(headsOf(block).words) : []))
      .filter((words) => words !== ''),
  ),
]

/** What a page may say of itself as often as it likes; the mark hangs beside the person's own words. */
const furniture = (input: PackInput, heads: readonly string[]): readonly string[] => [
  ...[
    recordEyebrow,
    '“',
    '”',
    headLine(input),
    input.record.caseReference,
    shortStamp(input),
    versionLine(input),
  ]
    .map(comparable)
    .filter((words) => words !== ''),
  ...heads,
]

const isFurniture =
  (known: readonly string[]) =>
  (words: string): boolean =>
    words === '' ||
    known.some((each) => words.startsWith(each) && isFurniture(known)(words.slice(each.length)))

/** What is in no page's words: the outline has headings, and a bar says who pays. */
const asides = (content: RecordContent): ReadonlySet<string> =>
  new Set(
    [
      content.heading,
      ...content.sections.map(({ heading }) => heading),
      ...blocksOf(content).flatMap((block) =>
        block.kind === 'heading' ? block.text : block.kind === 'share' ? shareWords(block) : [],
      ),
    ].map(comparable),
  )
