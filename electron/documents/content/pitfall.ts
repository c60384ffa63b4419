import type { RecordRisk } from '../../../shared/records.ts'

export interface GradedPitfall {
  readonly category: string
  readonly text: string
  readonly toWhom: string
  /** One to five; null where nobody graded it, and always for suicide or self-harm. */
  readonly likelihood: number | null
  readonly consequence: number | null
}

/**
 * A pitfall as every format tells it. Suicide and self-harm are never scored, ranked or coloured (NHS England, Staying
 * safe from suicide, April 2025), so a grade on that kind is dropped here, wherever it came from.
 */
export function gradedPitfall(pitfall: RecordRisk['pitfalls'][number]): GradedPitfall {
  const category = words(pitfall['category'])
  const mayGrade = category !== 'suicide_self_harm'
  return {
    category,
    text: words(pitfall['text']),
    toWhom: words(pitfall['toWhom']),
    likelihood: mayGrade ? grade(pitfall['likelihood']) : null,
    consequence: mayGrade ? grade(pitfall['consequence']) : null,
  }
}

const words = (value: string | number | null | undefined): string => (typeof value === 'string' ? value : '')

const grade = (value: string | number | null | undefined): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 5 ? value : null
