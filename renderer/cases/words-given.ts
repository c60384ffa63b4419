import type { Case } from '../../shared/cases.ts'
import { shortDate } from '../../shared/dates.ts'
import { wordsSourceWords } from '../../shared/words.ts'

/** "Said through an advocate, 12 Nov 2026. Read back and agreed." */
export function wordsGiven(one: Pick<Case, 'wordsSource' | 'wordsOn' | 'wordsNote'>): string {
  const how = wordsSourceWords[one.wordsSource]
  const when = one.wordsOn === null ? how : `${how}, ${shortDate(one.wordsOn)}`
  return one.wordsNote === '' ? `${when}.` : `${when}. ${one.wordsNote.replace(/[.\s]+$/, '')}.`
}
