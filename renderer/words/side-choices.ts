import type { Side } from '../../shared/kernel/text.ts'
import { sideWords } from './agencies.ts'

/** Health first, social care second, as everywhere. */
export const sideChoices: readonly { readonly id: Side; readonly label: string }[] = [
  { id: 'health', label: sideWords.health },
  { id: 'socialCare', label: sideWords.socialCare },
]
