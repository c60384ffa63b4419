import type { Case } from '../../shared/cases.ts'
import { shortDate } from '../../shared/kernel/dates.ts'
import { howGiven } from '../../shared/words-given.ts'

/** "Said through an advocate, 12 Nov 2026. Read back and agreed." */
export function wordsGiven(one: Pick<Case, 'words' | 'wordsSource' | 'wordsOn' | 'wordsNote'>): string {
  const how = howGiven(one.words, one.wordsSource)
  const when = one.wordsOn === null ? how : `${how}, ${shortDate(one.wordsOn)}`
  return one.wordsNote === '' ? `${when}.` : `${when}. ${one.wordsNote.replace(/[.\s]+$/, '')}.`
}
