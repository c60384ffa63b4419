import { dayAndMonth, daysBetween } from './kernel/dates.ts'

/** How something went over time, to be drawn; what it says stands in a table as well. */
export interface ChartOf {
  /** Whoever can't see it reads this. */
  readonly alt: string
  readonly from: number
  readonly to: number
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
const [left, right, top, bottom] = [36, 30, 20, 28]
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

const ruleAt = (y: number, end: number): ChartPath => ({
  d: `M${at(left, y)}H${end}`,
  dash: '',
  filled: false,
})

/** The days at both ends: those between stand in the table. */
const dayTexts = (days: readonly string[], x: (on: string) => number, height: number): ChartText[] =>
  [...new Set([days[0], days.at(-1)])].flatMap((on) =>
    on === undefined ? [] : [{ x: x(on), y: height - 6, anchor: 'middle', text: dayAndMonth(on) }],
  )

/** The same lines, dots and words wherever it is drawn: in ink alone, so that it reads in black and white. */
export function chartShapes({ from, to, lines }: ChartOf): ChartShapes {
  const isMany = lines.length > 1
  const height = isMany ? 170 : 130
  const days = lines.flatMap(({ points }) => points.map(({ on }) => on)).toSorted()
  const [first = '', last = ''] = [days[0], days.at(-1)]
  const end = width - (isMany ? names : right)
  const span = Math.max(daysBetween(first, last), 1)
  const x = (on: string): number =>
    first === last ? left : left + ((end - left) * daysBetween(first, on)) / span
  const y = (value: number): number => top + ((height - top - bottom) * (to - value)) / Math.max(to - from, 1)
  const texts: ChartText[] = [from, to].map((value) => ({
    x: left - 8,
    y: y(value) + 4,
    anchor: 'end',
    text: String(value),
  }))
  const paths: ChartPath[] = []
  for (const [index, { name, points }] of lines.entries()) {
    const dash = dashes[index % dashes.length] ?? ''
    const d = points
      .map(({ on, value }, place) => `${place === 0 ? 'M' : 'L'}${at(x(on), y(value))}`)
      .join('')
    paths.push({ d, dash, filled: false })
    for (const { on, value, shown, word } of points) {
      paths.push({ d: dots[index % dots.length]?.(x(on), y(value)) ?? '', dash: '', filled: word !== '' })
      texts.push({ x: x(on), y: y(value) - 8, anchor: 'middle', text: shown })
      if (word !== '') texts.push({ x: x(on), y: y(value) + 17, anchor: 'middle', text: word })
    }
    const tail = points.at(-1)
    if (isMany && tail) texts.push({ x: x(tail.on) + 10, y: y(tail.value) + 4, anchor: 'start', text: name })
  }
  texts.push(...dayTexts(days, x, height))
  return {
    width,
    height,
    scale: [from, to].map((value) => ruleAt(y(value), end)),
    paths,
    texts: texts.map((one) => ({ ...one, x: round(one.x), y: round(one.y) })),
  }
}
