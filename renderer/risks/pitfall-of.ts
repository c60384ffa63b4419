import type { Pitfall } from '../../shared/risks.ts'

/** A pitfall while its kind may still change. */
export interface PitfallDraft {
  readonly id: string
  readonly category: Pitfall['category']
  readonly text: string
  readonly toWhom: string
  readonly likelihood: number | null
  readonly consequence: number | null
}

/** As kept: for suicide and self-harm the grades do not exist, whatever was chosen before. */
export function pitfallOf({ likelihood, consequence, category, ...rest }: PitfallDraft): Pitfall {
  if (category === 'suicide_self_harm') return { ...rest, category }
  return { ...rest, category, likelihood, consequence }
}
