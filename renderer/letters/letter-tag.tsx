import type { LetterState } from '../../shared/letters.ts'
import { letterStateWords } from '../../shared/letter-words.ts'
import { Tag } from '../ui/index.ts'

const tones = {
  not_ready: 'neutral',
  needs_translation: 'warn',
  out_of_date: 'warn',
  ready: 'good',
  given: 'good',
} as const

/** How far a letter has come. */
export const LetterTag = ({ state }: { readonly state: LetterState }) => (
  <Tag tone={tones[state]}>{letterStateWords[state]}</Tag>
)
