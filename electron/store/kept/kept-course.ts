import type { Block } from '../../../shared/audience-blocks.ts'
import { markerSentence } from '../../../shared/rules/reading.ts'
import type { KeptBlock } from '../../../shared/rules/reading.ts'

/** Of goals and scores that are kept as a whole, what is no text: how far, what became of it, what was answered. */
export interface KeptCourse {
  /** Goals that say nothing but that something is kept. */
  readonly goals: ReadonlySet<string>
  /** By score, what stands for it. */
  readonly scores: ReadonlyMap<string, string>
  /** What drops out of every list: ratings of such a goal, and its ending in a timeline. */
  readonly gone: ReadonlySet<string>
}

type Kept = ReadonlyMap<string, KeptBlock>

/** Goals and scores that are kept as a whole, by id. */
export function wholeCourse(kept: Kept): Pick<KeptCourse, 'goals' | 'scores'> {
  const whole = (kind: 'goal' | 'score') =>
    [...kept].flatMap(([key, { whole: part }]) => {
      const [of, id, more] = key.split('.')
      return of === kind && id !== undefined && more === undefined && part ? [{ id, part }] : []
    })
  return {
    goals: new Set(whole('goal').map(({ id }) => id)),
    scores: new Map(
      whole('score').map(({ id, part }) => [id, part.silent ? '' : markerSentence(part.reason)]),
    ),
  }
}

export function keptCourse(blocks: readonly Block[], kept: Kept): KeptCourse {
  const { goals, scores } = wholeCourse(kept)
  const ratings = blocks.flatMap(({ key, under = '' }) => {
    const [of, id] = key.split('.')
    return of === 'rating' && id !== undefined && goals.has(under.replace(/^goal\./, '')) ? [id] : []
  })
  return { goals, scores, gone: new Set([...ratings, ...[...goals].map((id) => `${id}/ended`)]) }
}

type Of = ReadonlySet<KeptCourse>
type Values = Readonly<Record<string, unknown>>

interface OfCourse {
  readonly id: string
}

/** A rating, or what happened to a goal. */
export const isOfCourse = (one: unknown): one is OfCourse =>
  typeof one === 'object' &&
  one !== null &&
  'id' in one &&
  typeof one.id === 'string' &&
  ('ratedOn' in one || ('kind' in one && one.kind === 'goal'))

export const isGone = ({ id }: OfCourse, of: Of): boolean => [...of].some(({ gone }) => gone.has(id))

/** A goal without what became of it; a score without its figures, and its entry in a timeline likewise. */
export function withoutCourse(value: Record<string, unknown>, of: Of): Record<string, unknown> {
  const { id } = value
  if (typeof id !== 'string') return value
  for (const { goals, scores } of of) {
    if (goals.has(id) && 'ratings' in value) return { ...value, end: null }
    const marker = scores.get(id)
    if (marker !== undefined) return withoutFigures(value, marker)
  }
  return value
}

function withoutFigures(value: Values, marker: string): Record<string, unknown> {
  if ('subscores' in value)
    return { ...value, answers: null, total: null, subscores: [], note: marker, isKept: true }
  return 'more' in value ? { ...value, more: '', words: marker } : value
}
