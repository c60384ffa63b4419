import type { Block, BlockSource } from '../../../shared/audience-blocks.ts'
import { keptLines, keptSums } from '../../../shared/rules/kept-sums.ts'
import type { KeptSums } from '../../../shared/rules/kept-sums.ts'
import {
  cutText,
  keptFrom,
  keptFromBoth,
  markerSentence,
  passagePattern,
} from '../../../shared/rules/reading.ts'
import type { KeptBlock, KeptPart, ReadMark, Reader } from '../../../shared/rules/reading.ts'
import { keptCourse } from './kept-course.ts'
import type { KeptCourse } from './kept-course.ts'

/** Words that one reader may not read, with what stands for them. */
export interface Swap {
  readonly from: string
  readonly to: string
}

/** What one reader may not read of one case, wherever a reply has it. */
export interface HiddenCase extends Pick<KeptSums, 'lines'>, KeptCourse {
  readonly kept: ReadonlyMap<string, KeptBlock>
  /** Texts as they stand, whole, and as this reader has them. */
  readonly texts: ReadonlyMap<string, string>
  /** The same, and parts of them, wherever they are a part of something longer; the longest first. */
  readonly swaps: readonly Swap[]
  readonly passages: readonly { readonly pattern: RegExp; readonly to: string }[]
  /** Worked out when they are first asked for: of most marked cases no reply says what they cost. */
  readonly sums: () => KeptSums
}

// Shorter ones stand in many words, and are swapped only where they are the whole of a text, or marked in this case.
const longEnough = 12
const longSentence = 20

/** Words as a whole, and each sentence of them, with what stands for them; the longest first. */
export const swapsIn = (blocks: readonly Block[], kept: ReadonlyMap<string, KeptBlock>): readonly Swap[] =>
  blocks
    .filter(({ key, text }) => kept.has(key) && text !== '')
    .flatMap((block) => swapsOf(block, kept.get(block.key)))
    .toSorted((a, b) => b.from.length - a.from.length)

/** What a case says, with its blocks and whatever is marked of them. */
export interface Markable {
  readonly source: Pick<BlockSource, 'plan' | 'lines'>
  readonly blocks: readonly Block[]
  readonly marks: readonly ReadMark[]
}

/** `also`: what either may not read. */
export function hiddenCase(
  { source, blocks, marks }: Markable,
  reader: Reader,
  also: Reader = reader,
): HiddenCase {
  const own = keptFrom(blocks, marks, reader)
  const kept = also === reader ? own : keptFromBoth(own, keptFrom(blocks, marks, also))
  const hidden = blocks.filter(({ key, text }) => kept.has(key) && text !== '')
  return {
    kept,
    texts: new Map(hidden.map(({ key, text }) => [text, cutText(text, kept.get(key))])),
    swaps: swapsIn(blocks, kept),
    passages: [...kept.values()].flatMap(({ passages }) =>
      passages.map((part) => ({ pattern: passagePattern(part.text), to: sentenceOf(part) })),
    ),
    lines: keptLines(source, kept),
    sums: once(() => keptSums(source, kept)),
    ...keptCourse(blocks, kept),
  }
}

function once<T>(work: () => T): () => T {
  let made: { readonly as: T } | null = null
  return () => (made ??= { as: work() }).as
}

const sentenceOf = ({ silent, reason }: KeptPart): string => (silent ? '' : markerSentence(reason))

/** Something may quote a sentence of what is kept as a whole. */
function swapsOf({ text }: Block, kept: KeptBlock | undefined): Swap[] {
  const to = cutText(text, kept)
  const sentences = kept?.whole
    ? text.split(/(?<=[.!?])\s+|\n+/).filter((sentence) => sentence.trim().length >= longSentence)
    : []
  return [text, ...sentences].filter((from) => from.length >= longEnough).map((from) => ({ from, to }))
}
