import type { Makings } from './makings.ts'

export type Making = keyof Makings
export type Given<N extends Making> = Parameters<Makings[N]>
export type Made<N extends Making> = Awaited<ReturnType<Makings[N]>>

/** Makes documents of data. */
export interface Maker {
  readonly make: <N extends Making>(name: N, ...given: Given<N>) => Promise<Made<N>>
  /** Nothing more is wanted: what is not made yet fails as cancelled. */
  readonly end: () => void
}

/** What TypeScript can't follow from a name to its function. */
export async function made<N extends Making>(makings: Makings, name: N, given: Given<N>): Promise<Made<N>> {
  const make = makings[name] as unknown as (...all: Given<N>) => Made<N> | Promise<Made<N>>
  return make(...given)
}
