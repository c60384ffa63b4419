import * as Plot from '@observablehq/plot'
import type { Markish, PlotOptions } from '@observablehq/plot'
import { goalScale } from '../../shared/goals.ts'
import type { GoalRating } from '../../shared/goals.ts'
import { dayAndMonth } from '../../shared/kernel/dates.ts'

const width = 420
const height = 108
const margins = { marginLeft: 28, marginRight: 28, marginTop: 18, marginBottom: 24 }

interface Point {
  readonly on: Date
  readonly score: number
  readonly ratedOn: string
}

/**
 * How far a goal was reached, day by day: a line, a dot a rating, and the figure above it. In ink alone, so that it reads in
 * black and white; said to screen readers by the sentence above it and the table beneath.
 */
export function drawRatings(ratings: readonly GoalRating[]): Element {
  const points = ratings.map(({ ratedOn, score }) => ({
    on: new Date(`${ratedOn}T00:00:00Z`),
    score,
    ratedOn,
  }))
  const svg = Plot.plot({
    document: document.implementation.createHTMLDocument(''),
    className: 'figure',
    width,
    height,
    ...margins,
    x: { type: 'utc', axis: null },
    y: { domain: [goalScale.from, goalScale.to], axis: null },
    marks: [...scaleMarks(), ...pointMarks(points), ...dayMarks(points)],
  } satisfies PlotOptions)
  svg.querySelector('style')?.remove()
  svg.setAttribute('aria-hidden', 'true')
  return document.adoptNode(svg)
}

const scale = [goalScale.from, goalScale.to]
const scaleMarks = (): Markish[] => [
  Plot.ruleY(scale, { stroke: 'var(--line-2)' }),
  Plot.text(scale, {
    y: (score: number) => score,
    text: String,
    frameAnchor: 'left',
    dx: -18,
    fill: 'var(--ink-3)',
  }),
]

const line = { x: 'on', y: 'score' } as const
const drawn = { stroke: 'var(--ink-2)', strokeWidth: 1.5 } as const
const pointMarks = (points: readonly Point[]): Markish[] => [
  Plot.lineY([...points], { ...line, ...drawn }),
  Plot.dot([...points], { ...line, ...drawn, r: 3.5, fill: 'var(--paper)' }),
  Plot.text([...points], {
    ...line,
    text: ({ score }: Point) => String(score),
    dy: -11,
    fill: 'var(--ink)',
    stroke: 'var(--paper)',
    strokeWidth: 4,
  }),
]

/** The first day and the last: those between stand in the table. */
const dayMarks = (points: readonly Point[]): Markish[] => [
  Plot.text(
    [points[0], points.at(-1)].flatMap((one) => (one ? [one] : [])),
    {
      x: 'on',
      text: ({ ratedOn }: Point) => dayAndMonth(ratedOn),
      frameAnchor: 'bottom',
      dy: 18,
      fill: 'var(--ink-2)',
    },
  ),
]
