import { dayAndMonth, daysBetween } from './kernel/dates.ts'

/** How something went over time, to be drawn; what it says stands in a table as well. */
export interface ChartOf {
  /** Whoever can't see it reads this. */
  readonly alt: string
  readonly from: number
  readonly to: number
  /** What stands beside the lowest and the highest, and under the first and the last day; without it the figures and days. */
  readonly scale?: readonly [from: string, to: string]
  readonly ends?: readonly [first: string, last: string]
  /** Half are above it: a broken line across. */
  readonly middle?: number
  readonly lines: readonly {
    /** Said at its end where there are several. */
    readonly name: string
    readonly points: readonly {
      /** ISO date. */
      readonly on: string
      readonly value: number
      readonly shown: string
      /** A word under the figure, such as "better"; empty: none, and the dot is open. */
      readonly word: string
      /** Something between it and the one before is not known: they are not joined. */
      readonly isApart?: boolean
      /** Without it a dot is filled where a word stands under it. */
      readonly isFilled?: boolean
    }[]
  }[]
}

/** A dot or a line as SVG draws it. */
export interface ChartPath {
  readonly d: string
  readonly dash: string
  readonly filled: boolean
}
export interface ChartText {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly text: string
}
export interface ChartShapes {
  readonly width: number
  readonly height: number
  readonly scale: readonly ChartPath[]
  readonly paths: readonly ChartPath[]
  readonly texts: readonly ChartText[]
}

const width = 480
const [right, top, bottom] = [30, 20, 28]
/** Left of the lines: a figure, or words such as "£95,958". */
const [beside, besideWords] = [36, 64]
/** Where names stand behind the lines. */
const names = 150
/** Lines are told apart by how they are broken and by the shape of their dots, never by colour. */
const dashes = ['', '6 4', '2 3', '8 3 2 3']

const at = (x: number, y: number): string => `${round(x)} ${round(y)}`
const round = (figure: number): number => Math.round(figure * 10) / 10

const r = 3.5
const dots: readonly ((x: number, y: number) => string)[] = [
  (x, y) => `M${at(x - r, y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`,
  (x, y) => `M${at(x - r, y - r)}h${2 * r}v${2 * r}h${-2 * r}Z`,
  (x, y) => `M${at(x, y - r - 1)}L${at(x + r + 1, y + r)}L${at(x - r - 1, y + r)}Z`,
  (x, y) => `M${at(x, y - r - 1)}L${at(x + r + 1, y)}L${at(x, y + r + 1)}L${at(x - r - 1, y)}Z`,
]

const ruleAt = (left: number, end: number, y: number, dash = ''): ChartPath => ({
  d: `M${at(left, y)}H${end}`,
  dash,
  filled: false,
})

interface Day {
  readonly on: string
  readonly words: string | undefined
}

/** The days at both ends: those between stand in the table. */
const dayTexts = (days: readonly Day[], x: (on: string) => number, height: number): ChartText[] =>
  days
    .filter(({ on }, place) => on !== '' && (place === 0 || on !== days[0]?.on))
    .map(({ on, words }) => ({
      x: x(on),
      y: height - 6,
      anchor: 'middle',
      text: words ?? dayAndMonth(on),
    }))

interface Place {
  readonly x: (on: string) => number
  readonly y: (value: number) => number
  readonly isMany: boolean
}

/** One line with its dots, the words at them, and its name behind it where there are several. */
function drawLine(
  { name, points }: ChartOf['lines'][number],
  index: number,
  { x, y, isMany }: Place,
): { readonly paths: readonly ChartPath[]; readonly texts: readonly ChartText[] } {
  const d = points
    .map(({ on, value, isApart }, place) => `${place === 0 || isApart ? 'M' : 'L'}${at(x(on), y(value))}`)
    .join('')
  const paths: ChartPath[] = [{ d, dash: dashes[index % dashes.length] ?? '', filled: false }]
  const texts: ChartText[] = []
  for (const { on, value, shown, word, isFilled } of points) {
    const dot = dots[index % dots.length]?.(x(on), y(value)) ?? ''
    paths.push({ d: dot, dash: '', filled: isFilled ?? word !== '' })
    if (shown !== '') texts.push({ x: x(on), y: y(value) - 8, anchor: 'middle', text: shown })
    if (word !== '') texts.push({ x: x(on), y: y(value) + 17, anchor: 'middle', text: word })
  }
  const tail = points.at(-1)
  if (isMany && tail) texts.push({ x: x(tail.on) + 10, y: y(tail.value) + 4, anchor: 'start', text: name })
  return { paths, texts }
}

/** The same lines, dots and words wherever it is drawn: in ink alone, so that it reads in black and white. */
export function chartShapes({ from, to, lines, scale, ends, middle }: ChartOf): ChartShapes {
  const isMany = lines.length > 1
  const left = scale === undefined ? beside : besideWords
  const height = isMany ? 170 : 130
  const days = lines.flatMap(({ points }) => points.map(({ on }) => on)).toSorted()
  const [first = '', last = ''] = [days[0], days.at(-1)]
  const end = width - (isMany ? names : right)
  const span = Math.max(daysBetween(first, last), 1)
  const x = (on: string): number =>
    first === last ? left : left + ((end - left) * daysBetween(first, on)) / span
  const y = (value: number): number => top + ((height - top - bottom) * (to - value)) / Math.max(to - from, 1)
  const texts: ChartText[] = [from, to].map((value, place) => ({
    x: left - 8,
    y: y(value) + 4,
    anchor: 'end',
    text: scale?.[place] ?? String(value),
  }))
  const drawn = lines.map((line, index) => drawLine(line, index, { x, y, isMany }))
  texts.push(...drawn.flatMap((line) => line.texts))
  const atEnds = [
    { on: first, words: ends?.[0] },
    { on: last, words: ends?.[1] },
  ]
  texts.push(...dayTexts(atEnds, x, height))
  return {
    width,
    height,
    scale: [
      ...[from, to].map((value) => ruleAt(left, end, y(value))),
      ...(middle === undefined ? [] : [ruleAt(left, end, y(middle), '6 4')]),
    ],
    paths: drawn.flatMap(({ paths }) => paths),
    texts: texts.map((one) => ({ ...one, x: round(one.x), y: round(one.y) })),
  }
}
