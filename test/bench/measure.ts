/** One thing measured: the app's samples beside the floor's, taken in turns. */
export interface Measured {
  readonly what: string
  readonly unit: 'ms' | 'MB'
  readonly ours: readonly number[]
  readonly floor: readonly number[]
  readonly floorIs: string
  /** What the table does not say of it. */
  readonly inWords?: string
}

/**
 * Takes both in turns, and the other one first every second time, so that whatever else the machine does hits both
 * alike.
 */
export async function inTurns<A, B>(
  times: number,
  ours: (turn: number) => Promise<A>,
  floor: (turn: number) => Promise<B>,
): Promise<{ ours: A[]; floor: B[] }> {
  const taken: { ours: A[]; floor: B[] } = { ours: [], floor: [] }
  for (let turn = 0; turn < times; turn++) {
    if (turn % 2 === 1) taken.floor.push(await floor(turn))
    taken.ours.push(await ours(turn))
    if (turn % 2 === 0) taken.floor.push(await floor(turn))
  }
  return taken
}

/** Milliseconds of one piece of work. */
export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** The value below which this part of the samples lies, between two of them where it falls between. */
export function quantile(samples: readonly number[], part: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  const place = (sorted.length - 1) * part
  const [below, above] = [sorted[Math.floor(place)] ?? Number.NaN, sorted[Math.ceil(place)] ?? Number.NaN]
  return below + (above - below) * (place % 1)
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5)

/** Of each pair in its turn, since the load of one turn is not that of the next. */
export const ratios = ({ ours, floor }: Measured): number[] =>
  ours.map((value, turn) => value / (floor[turn] ?? Number.NaN))
