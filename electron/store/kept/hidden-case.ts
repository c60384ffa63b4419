import { blocksOf } from '../../../shared/audience-blocks.ts'
import type { Block, BlockSource } from '../../../shared/audience-blocks.ts'
import { planMoney } from '../../../shared/plan-money.ts'
import type { PlanMoney } from '../../../shared/plan-money.ts'
import type { Totals } from '../../../shared/plans.ts'
import { cutText, keptFrom, markerSentence, passagePattern } from '../../../shared/rules/reading.ts'
import type { KeptBlock, KeptPart, ReadMark, Reader } from '../../../shared/rules/reading.ts'

/** Words that one reader may not read, with what stands for them. */
export interface Swap {
  readonly from: string
  readonly to: string
}

/** What one reader may not read of one case, wherever a reply has it. */
export interface HiddenCase {
  readonly kept: ReadonlyMap<string, KeptBlock>
  /** Texts as they stand, whole, and as this reader has them. */
  readonly texts: ReadonlyMap<string, string>
  /** The same, and parts of them, wherever they are a part of something longer; the longest first. */
  readonly swaps: readonly Swap[]
  readonly passages: readonly { readonly pattern: RegExp; readonly to: string }[]
  /** Lines whose amounts are kept; and the sums without them. */
  readonly lines: ReadonlySet<string>
  readonly totals: Totals
  readonly money: PlanMoney
}

// Shorter ones stand in many words, and are swapped only where they are the whole of a text, or marked in this case.
const longEnough = 12
const longSentence = 20

export function hiddenCase(source: BlockSource, marks: readonly ReadMark[], reader: Reader): HiddenCase {
  const blocks = blocksOf(source)
  const kept = keptFrom(blocks, marks, reader)
  const hidden = blocks.filter(({ key, text }) => kept.has(key) && text !== '')
  const isKept = (key: string): boolean => (kept.get(key)?.whole ?? null) !== null
  const shown = source.lines.filter(({ id }) => !isKept(`line.${id}.amounts`))
  const hidesContribution = isKept('plan.contribution')
  return {
    kept,
    texts: new Map(hidden.map(({ key, text }) => [text, cutText(text, kept.get(key))])),
    swaps: hidden
      .flatMap((block) => swapsOf(block, kept.get(block.key)))
      .toSorted((a, b) => b.from.length - a.from.length),
    passages: [...kept.values()].flatMap(({ passages }) =>
      passages.map((part) => ({ pattern: passagePattern(part.text), to: sentenceOf(part) })),
    ),
    lines: new Set(source.lines.filter((line) => !shown.includes(line)).map(({ id }) => id)),
    ...sumsOf(
      source,
      shown.map((line) => (hidesContribution ? { ...line, contributionPence: 0 } : line)),
    ),
  }
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

function sumsOf(
  { plan, lines: all }: BlockSource,
  lines: BlockSource['lines'],
): Pick<HiddenCase, 'totals' | 'money'> {
  const sum = (key: keyof Totals): number => lines.reduce((total, line) => total + line[key], 0)
  // Years are counted as for all of them: when the first begins is no amount.
  const { startsOn } = planMoney(all, plan.startsOn)
  return {
    totals: {
      annualPence: sum('annualPence'),
      healthPence: sum('healthPence'),
      socialCarePence: sum('socialCarePence'),
      contributionPence: sum('contributionPence'),
    },
    money: planMoney(lines, plan.startsOn, startsOn),
  }
}
