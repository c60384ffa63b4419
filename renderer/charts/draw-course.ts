import * as Plot from '@observablehq/plot'
import type { Markish, PlotOptions } from '@observablehq/plot'
import { dayAndMonth } from '../../shared/kernel/dates.ts'

export interface ChartPoint {
  readonly on: string
  readonly value: number
  /** The figure over it. */
  readonly shown: string
  /** A word under the figure, such as "better"; empty: none. */
  readonly word: string
}

export interface ChartLine {
  /** Said at its end where there are several. */
  readonly name: string
  readonly points: readonly ChartPoint[]
}

export interface Course {
  readonly from: number
  readonly to: number
  readonly lines: readonly ChartLine[]
}

const width = 420
const margins = { marginLeft: 32, marginRight: 28, marginTop: 18, marginBottom: 24 }
/** Lines are told apart by how they are broken and by the shape of their dots, never by colour. */
const dashes = ['', '6 4', '2 3', '8 3 2 3']
const symbols = ['circle', 'square', 'triangle', 'diamond'] as const

interface Point extends ChartPoint {
  readonly day: Date
  readonly index: number
}

/**
 * How something went, day by day: a line, a dot each time, and the figure over it. In ink alone, so that it reads in black
 * and white; said to screen readers by the sentence above it and the table beneath.
 */
export function drawCourse({ from, to, lines }: Course): Element {
  const isMany = lines.length > 1
  const svg = Plot.plot({
    document: document.implementation.createHTMLDocument(''),
    className: 'figure',
    width,
    height: isMany ? 160 : 124,
    ...margins,
    ...(isMany && { marginRight: 116 }),
    x: { type: 'utc', axis: null },
    y: { domain: [from, to], axis: null },
    marks: [
      ...scaleMarks([from, to]),
      ...lines.flatMap((line, index) => lineMarks(line, index, isMany)),
      ...dayMarks(lines.flatMap(({ points }) => points)),
    ],
  } satisfies PlotOptions)
  svg.querySelector('style')?.remove()
  svg.setAttribute('aria-hidden', 'true')
  return document.adoptNode(svg)
}

const dayOf = (on: string): Date => new Date(`${on}T00:00:00Z`)

const scaleMarks = (scale: readonly number[]): Markish[] => [
  Plot.ruleY([...scale], { stroke: 'var(--line-2)' }),
  Plot.text([...scale], {
    y: (value: number) => value,
    text: String,
    frameAnchor: 'left',
    dx: -18,
    fill: 'var(--ink-3)',
  }),
]

const at = { x: 'day', y: 'value' } as const
const drawn = { stroke: 'var(--ink-2)', strokeWidth: 1.5 } as const
const halo = { stroke: 'var(--paper)', strokeWidth: 4 } as const

function lineMarks({ name, points }: ChartLine, index: number, isMany: boolean): Markish[] {
  const all = points.map((point): Point => ({ ...point, day: dayOf(point.on), index }))
  const last = all.at(-1)
  return [
    Plot.lineY(all, { ...at, ...drawn, strokeDasharray: dashes[index % dashes.length] ?? '' }),
    Plot.dot(all, {
      ...at,
      ...drawn,
      symbol: symbols[index % symbols.length] ?? 'circle',
      r: 3.5,
      // A change beyond chance is a filled dot, and its word stands at it.
      fill: ({ word }: Point) => (word === '' ? 'var(--paper)' : 'var(--ink)'),
    }),
    Plot.text(all, { ...at, text: 'shown', dy: -11, fill: 'var(--ink)', ...halo }),
    Plot.text(
      all.filter(({ word }) => word !== ''),
      { ...at, text: 'word', dy: 14, fill: 'var(--ink)', ...halo },
    ),
    ...(isMany && last
      ? [
          Plot.text([last], {
            ...at,
            text: () => name,
            textAnchor: 'start',
            dx: 10,
            fill: 'var(--ink-2)',
            ...halo,
          }),
        ]
      : []),
  ]
}

/** The first day and the last: those between stand in the table. */
function dayMarks(points: readonly ChartPoint[]): Markish[] {
  const days = points.map(({ on }) => on).toSorted()
  const ends = [...new Set([days[0], days.at(-1)])].flatMap((on) =>
    on === undefined ? [] : [{ on, day: dayOf(on) }],
  )
  return [
    Plot.text(ends, {
      x: 'day',
      text: ({ on }: { readonly on: string }) => dayAndMonth(on),
      frameAnchor: 'bottom',
      dy: 18,
      fill: 'var(--ink-2)',
    }),
  ]
}
