import type { Op, TopicFeature } from './kernel/op.ts'
import { topicFeatures } from './kernel/op.ts'

/** Something that a change is about. */
export interface Topic {
  readonly feature: TopicFeature
  readonly id: string
}

/** What a command changed; null: it does not say, so that it may be anything. */
export function topicsOf({ written }: Op, input: unknown, made: unknown): readonly Topic[] | null {
  const changes = written?.changes
  if (changes === undefined) return null
  const topics: Topic[] = []
  for (const feature of topicFeatures) {
    const key = changes[feature]
    if (key === undefined) continue
    const id = typeof key === 'function' ? key(made, input as never) : (input as Record<string, unknown>)[key]
    // Without its id nobody knows whose it is.
    if (typeof id !== 'string') return null
    topics.push({ feature, id })
  }
  return topics
}

/** Whether what a query showed may be another by a change: it is, unless both say that they are about other things. */
export function isTouched(
  { shows }: Pick<Op, 'shows'>,
  input: unknown,
  topics: readonly Topic[] | null,
): boolean {
  if (topics === null || shows === null) return true
  return topics.some(({ feature, id }) => {
    const key = shows[feature]
    return key === 'any' || (key !== null && (input as Record<string, unknown>)[key] === id)
  })
}
