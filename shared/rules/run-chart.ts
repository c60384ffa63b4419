/**
 * What a run chart shows that chance does not easily: Perla, Provost and Murray, "The run chart: a simple analytical tool for
 * learning from variation in healthcare processes", BMJ Quality & Safety 2011;20:46–51. A shift is six or more points in a
 * row on one side of the median, points on it neither counted nor breaking the row; a trend is five or more that all go up or
 * all go down, equal ones counted once. Neither is looked for under ten points. It says that something changed, never why.
 */
export const shiftPoints = 6
export const trendPoints = 5
export const leastPoints = 10

export interface RunPoint {
  /** What it is of, such as "2026-11". */
  readonly at: string
  /** Null: nothing happened, or it is not told. */
  readonly value: number | null
}

export interface Signal {
  readonly kind: 'shift' | 'trend'
  readonly towards: 'up' | 'down'
  readonly from: string
  readonly to: string
  readonly points: number
}

export interface RunChart {
  /** Of the points that are told; null: there are none. */
  readonly median: number | null
  /** False: too few points for the rules to say anything. */
  readonly isEnough: boolean
  /** In the order in which they begin. */
  readonly signals: readonly Signal[]
}

interface Told {
  readonly at: string
  readonly value: number
}

export function runChart(points: readonly RunPoint[]): RunChart {
  const told = points.flatMap(({ at, value }): Told[] => (value === null ? [] : [{ at, value }]))
  const median = medianOf(told.map(({ value }) => value))
  if (median === null || told.length < leastPoints) return { median, isEnough: false, signals: [] }
  const signals = [...shifts(told, median), ...trends(told)]
  return { median, isEnough: true, signals: signals.toSorted((a, b) => (a.from < b.from ? -1 : 1)) }
}

/** Null of none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

function shifts(told: readonly Told[], median: number): Signal[] {
  const off = told.filter(({ value }) => value !== median)
  return runsOf(off, (a, b) => a.value > median === b.value > median)
    .filter(({ length }) => length >= shiftPoints)
    .map((run) => signalOf('shift', (run[0]?.value ?? 0) > median, run))
}

function trends(told: readonly Told[]): Signal[] {
  const moving = told.filter(({ value }, at) => value !== told[at - 1]?.value)
  const steps = moving.slice(1).map((to, at) => ({ from: moving[at] ?? to, to }))
  const isUp = ({ from, to }: (typeof steps)[number]): boolean => to.value > from.value
  return runsOf(steps, (a, b) => isUp(a) === isUp(b))
    .filter(({ length }) => length + 1 >= trendPoints)
    .map((run) => {
      const points = [...run.slice(0, 1).map(({ from }) => from), ...run.map(({ to }) => to)]
      return signalOf('trend', run.slice(0, 1).every(isUp), points)
    })
}

const signalOf = (kind: Signal['kind'], isUp: boolean, run: readonly Told[]): Signal => ({
  kind,
  towards: isUp ? 'up' : 'down',
  from: run[0]?.at ?? '',
  to: run.at(-1)?.at ?? '',
  points: run.length,
})

/** Neighbours that go together, in runs. */
function runsOf<T>(items: readonly T[], goTogether: (a: T, b: T) => boolean): T[][] {
  const runs: T[][] = []
  for (const item of items) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last !== undefined && goTogether(last, item)) run.push(item)
    else runs.push([item])
  }
  return runs
}
