import * as Plot from '@observablehq/plot'
import type { Markish, PlotOptions } from '@observablehq/plot'
import type { FigureMonth } from '../../shared/figures.ts'
import { chartOf, monthInShort, valueWords } from '../../shared/rules/figure-words.ts'
import type { MeasureForm } from '../../shared/rules/measures.ts'

export interface DrawnRun {
  readonly form: MeasureForm
  readonly months: readonly FigureMonth[]
}

const width = 720
const height = 190

/**
 * A run chart: a point a month, joined where the next month is told too, and the middle as a broken line. Points of a shift
 * or a trend are filled, the others hollow, so that nothing needs a colour. Drawn in a document of its own, and without Plot's
 * style element, which the content policy would refuse; only then does it come onto the page.
 */
export function drawRun({ form, months }: DrawnRun): Element {
  const svg = Plot.plot({
    document: document.implementation.createHTMLDocument(''),
    className: 'figure',
    width,
    height,
    marginLeft: 70,
    marginRight: 64,
    marginTop: 14,
    marginBottom: 30,
    x: {
      type: 'point',
      domain: months.map(({ month }) => month),
      label: null,
      tickSize: 0,
      ticks: spread(months.map(({ month }) => month)),
      tickFormat: monthInShort,
    },
    y: { ...scaleOf(form, months), label: null, ticks: 3, tickSize: 0, tickFormat: labelOf(form) },
    marks: marksOf({ form, months }),
  } satisfies PlotOptions)
  svg.querySelector('style')?.remove()
  svg.setAttribute('aria-hidden', 'true')
  return document.adoptNode(svg)
}

const most = 12
/** As many months as have room for their names. */
const spread = (months: readonly string[]): string[] => {
  const step = Math.ceil(months.length / most)
  return months.filter((_, at) => at % step === 0)
}

const labelOf =
  (form: MeasureForm) =>
  (value: number): string =>
    valueWords(form, { n: null, of: null, value, isKept: false })

function scaleOf(
  form: MeasureForm,
  months: readonly FigureMonth[],
): { domain: [number, number]; grid: boolean } {
  const top = Math.max(1, ...months.map(({ value }) => value ?? 0))
  return { domain: [0, form === 'share' || form === 'typed' ? 1 : top], grid: true }
}

function marksOf({ form, months }: DrawnRun): Markish[] {
  const { median, signals } = chartOf({ months })
  const isSignal = ({ month }: FigureMonth): boolean =>
    signals.some(({ from, to }) => month >= from && month <= to)
  const at = { x: 'month', y: 'value' } as const
  const last = months.at(-1)?.month ?? ''
  return [
    ...(median === null
      ? []
      : [
          Plot.ruleY([median], { stroke: 'var(--ink-3)', strokeDasharray: '5 4' }),
          Plot.text([{ month: last, value: median }], {
            ...at,
            text: () => `Middle ${labelOf(form)(median)}`,
            textAnchor: 'start',
            dx: 12,
            lineWidth: 5,
            fill: 'var(--ink-2)',
          }),
        ]),
    Plot.line([...months], { ...at, stroke: 'var(--ink-2)', strokeWidth: 1.5 }),
    Plot.dot([...months], {
      ...at,
      r: 4,
      stroke: 'var(--ink-2)',
      fill: (one: FigureMonth) => (isSignal(one) ? 'var(--ink-2)' : 'var(--paper)'),
    }),
  ]
}
