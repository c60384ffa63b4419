import * as Plot from '@observablehq/plot'
import type { Markish, PlotOptions } from '@observablehq/plot'

/** One bar, or a part of one. */
export interface Part {
  readonly row: string
  readonly value: number
  /** Told apart without colour. */
  readonly kind: 'filled' | 'hollow'
  /** What is said of it behind the bar. */
  readonly words: string
}

const fills: Readonly<Record<Part['kind'], string>> = { filled: 'var(--ink-2)', hollow: 'var(--paper)' }

export interface Drawn {
  readonly parts: readonly Part[]
  readonly rows: readonly string[]
  readonly width: number
}

const rowHeight = 34
// A generous guess for 13 px: what is cut off says something else.
const letterWidth = 7.4
const roomFor = (texts: readonly string[]): number =>
  Math.max(1, ...texts.map(({ length }) => length)) * letterWidth + 14

/**
 * Lying bars, with what is said of each behind it. Drawn in a document of its own, and without Plot's style element,
 * which the content policy would refuse; only then does it come onto the page.
 */
export function drawBars({ parts, rows, width }: Drawn): Element {
  const ends = endsOf(parts)
  const furthest = Math.max(1, ...ends.map(({ value }) => value))
  const svg = Plot.plot({
    document: document.implementation.createHTMLDocument(''),
    className: 'figure',
    width,
    height: rows.length * rowHeight + 8,
    marginLeft: roomFor(rows),
    marginRight: roomFor(ends.map(({ words }) => words)),
    marginTop: 4,
    marginBottom: 4,
    x: { axis: null, domain: [0, furthest] },
    y: { domain: [...rows], label: null, tickSize: 0, padding: 0.35 },
    marks: marksOf(parts, ends),
  } satisfies PlotOptions)
  svg.querySelector('style')?.remove()
  svg.setAttribute('aria-hidden', 'true')
  return document.adoptNode(svg)
}

type End = Pick<Part, 'row' | 'value' | 'words'>

function marksOf(parts: readonly Part[], ends: readonly End[]): Markish[] {
  const bar = { x: 'value', y: 'row', order: null, stroke: 'var(--ink-2)', strokeWidth: 1 } as const
  return [
    Plot.barX([...parts], { ...bar, fill: ({ kind }: Part) => fills[kind] }),
    Plot.text([...ends], { x: 'value', y: 'row', text: 'words', textAnchor: 'start', dx: 8 }),
    Plot.ruleX([0], { stroke: 'var(--ink-3)' }),
  ]
}

/** The words of a row stand behind its last part. */
function endsOf(parts: readonly Part[]): readonly End[] {
  return [...Map.groupBy(parts, ({ row }) => row)].map(([row, own]) => ({
    row,
    value: own.reduce((sum, { value }) => sum + value, 0),
    words: own
      .map(({ words }) => words)
      .filter(Boolean)
      .join(', '),
  }))
}
