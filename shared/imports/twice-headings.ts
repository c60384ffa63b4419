import { isBlank } from './cells.ts'
import { fields } from './fields.ts'
import type { TargetField } from './fields.ts'
import { unmarked } from './text-mark.ts'

/** The first rows under the headings. */
export type Sample = readonly (readonly string[])[]

export interface TwiceHeading {
  readonly field: TargetField
  /** Columns with that heading. */
  readonly indexes: readonly number[]
  /** Headings of the file, folded. */
  readonly folded: readonly string[]
  /** Headings of the layout in its order, folded. */
  readonly layout: readonly string[]
  readonly sample: Sample
}

/**
 * Which of the columns with one heading holds what the layout means: the only one that says anything, either where they
 * say the same, the only one whose cells can be what they should be, else the one that stands where the layout has it.
 * Null where nothing tells them apart: then somebody says.
 */
export function chooseColumn(twice: TwiceHeading): number | null {
  const { indexes, sample } = twice
  const filled = indexes.filter((index) => sample.some((row) => !isBlank(row[index] ?? '')))
  const [first, second] = filled
  if (first !== undefined && (second === undefined || isSame(sample, filled))) return first
  return theOnly(filled, (index) => fits(twice, index)) ?? inPlace(twice)
}

const isSame = (sample: Sample, indexes: readonly number[]): boolean =>
  sample.every((row) => new Set(indexes.map((index) => (row[index] ?? '').trim())).size === 1)

type Fit = 'yes' | 'no' | 'unclear'

function theOnly(indexes: readonly number[], fit: (index: number) => Fit): number | null {
  const found = indexes.map((index) => ({ index, fit: fit(index) }))
  const fitting = found.filter((one) => one.fit === 'yes')
  const isClear = fitting.length === 1 && found.every((one) => one.fit !== 'unclear')
  return isClear ? (fitting[0]?.index ?? null) : null
}

// A few cells of any column are wrong.
const [most, few] = [0.8, 0.2]

function fits({ field, sample }: TwiceHeading, index: number): Fit {
  const { isOne } = fields[field]
  const cells = sample.flatMap((row) =>
    isBlank(row[index] ?? '') ? [] : [unmarked(row[index] ?? '', 'value')],
  )
  if (isOne === undefined || cells.length === 0) return 'unclear'
  const share = cells.filter((text) => isOne(text.trim())).length / cells.length
  if (share >= most) return 'yes'
  return share <= few ? 'no' : 'unclear'
}

/** By the headings beside it: the layout's own, of those that the file has. */
function inPlace({ indexes, folded, layout }: TwiceHeading): number | null {
  const heading = folded[indexes[0] ?? -1] ?? ''
  const there = layout.filter((one) => folded.includes(one))
  const at = there.indexOf(heading)
  const [left, right] = [there[at - 1], there[at + 1]]
  const scores = indexes.map((index) => {
    const beside = [
      left !== undefined && folded[index - 1] === left,
      right !== undefined && folded[index + 1] === right,
    ]
    return { index, score: beside.filter(Boolean).length }
  })
  const [best, next] = scores.toSorted((a, b) => b.score - a.score)
  return best !== undefined && best.score > (next?.score ?? 0) ? best.index : null
}
