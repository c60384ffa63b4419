import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import { foldName } from '../../../shared/imports/fold-name.ts'
import { loweredLike } from '../kernel/lowered-like.ts'
import type { Tables } from '../kernel/schema.ts'

type PersonColumns = ExpressionBuilder<Tables, 'person'>

/** The words of what somebody typed, folded as names are. Nothing that LIKE would take for a pattern is left. */
export const searchWords = (text: string): string[] => text.split(/\s+/).map(foldName).filter(Boolean)

/**
 * People who fit what somebody typed: every word somewhere in the name or a former one, or the NHS number's digits (spaces allowed),
 * or the beginning of either agency's own identifier. Text without a word fits nobody: leave the filter out.
 */
export function personFits(eb: PersonColumns, text: string): Expression<SqlBool> {
  const words = searchWords(text)
  const byName = words.map((word) =>
    eb.or([eb('person.foldedName', 'like', `%${word}%`), eb('person.foldedFormer', 'like', `%${word}%`)]),
  )
  return eb.or([...(byName.length > 0 ? [eb.and(byName)] : []), ...identifierFits(eb, words.join(''))])
}

function identifierFits(eb: PersonColumns, id: string): Expression<SqlBool>[] {
  if (id.length < 3) return []
  const nhs = /^[0-9]{3,10}$/.test(id) ? [eb('person.nhsNumber', 'like', `${id}%`)] : []
  return [...nhs, loweredLike(eb, 'person.healthId', `${id}%`), loweredLike(eb, 'person.councilId', `${id}%`)]
}
