import type { Block } from '../../../shared/blocks.ts'
import type { Figure, FigureMonth } from '../../../shared/figures.ts'
import { chartOf, chartSentences, monthInShort, valueWords } from '../../../shared/rules/figure-words.ts'
import { measureOf } from '../../../shared/rules/measures.ts'
import type { MeasureForm } from '../../../shared/rules/measures.ts'

type Told = FigureMonth & { readonly value: number }

const isTold = (month: FigureMonth): month is Told => month.value !== null

/**
 * The months of a figure as a picture: a dot a month, joined where the next one is told too and filled where the rules see
 * more than chance, the middle as a broken line. Nothing where no month can be told by itself.
 */
export function monthsChart({ id, months }: Pick<Figure, 'id' | 'months'>): readonly Block[] {
  const told = months.filter(isTold)
  const [first, last] = [told[0], told.at(-1)]
  if (first === undefined || last === undefined || first === last) return []
  const { form } = measureOf(id)
  const { median, signals } = chartOf({ months })
  const scale = scaleOf(form, told)
  const words = (value: number): string => valueWords(form, { n: null, of: null, value, isKept: false })
  return [
    {
      kind: 'chart',
      alt: chartSentences(chartOf({ months })).join(' '),
      from: 0,
      to: scale.to * scale.times,
      scale: [words(0), words(scale.to)],
      ends: [monthInShort(first.month), monthInShort(last.month)],
      ...(median !== null && { middle: median * scale.times }),
      lines: [
        {
          name: '',
          points: told.map((one, at) => ({
            on: `${one.month}-01`,
            value: one.value * scale.times,
            shown: one === last ? words(one.value) : '',
            word: '',
            isFilled: signals.some(({ from, to }) => one.month >= from && one.month <= to),
            isApart: months[months.indexOf(one) - 1] !== told[at - 1],
          })),
        },
      ],
    },
  ]
}

/** From nothing to all for a share, else to the highest; whole figures, since a picture's scale is one. */
function scaleOf(form: MeasureForm, told: readonly Told[]): { to: number; times: number } {
  if (form === 'share' || form === 'typed') return { to: 1, times: 100 }
  return { to: Math.max(1, ...told.map(({ value }) => value)), times: 1 }
}
