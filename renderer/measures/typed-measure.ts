import type { Call } from '../../shared/contract.ts'

/** A measure as it is typed: what has a usual value may be left out. */
export type TypedMeasure = Call<'measures.add'>
