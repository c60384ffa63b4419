import type { Expression, ExpressionBuilder, ReferenceExpression, SqlBool } from 'kysely'
import { foldName } from '../../../shared/imports/fold-name.ts'
import type { Tables } from '../kernel/schema.ts'
import { fewestLetters, idsWithPart } from './part-fits.ts'

type PersonColumns = ExpressionBuilder<Tables, 'person'>

/** The words of what somebody typed, folded as names are. Nothing that LIKE would take for a pattern is left. */
export const searchWords = (text: string): string[] => text.split(/\s+/).map(foldName).filter(Boolean)

/**
 * People who fit what somebody typed: every word somewhere in the name or a former one, or the NHS number's digits (spaces allowed),
 * or the beginning of either agency's own identifier. Text without a word fits nobody: leave the filter out.
 */
export function personFits(eb: PersonColumns, text: string): Expression<SqlBool> {
  const words = searchWords(text)
  const byName = words.map((word) => (word.length < fewestLetters ? named(eb, word) : looked(eb, word)))
  return eb.or([...(byName.length > 0 ? [eb.and(byName)] : []), ...identifierFits(eb, words.join(''))])
}

const named = (eb: PersonColumns, word: string): Expression<SqlBool> =>
  eb.or([eb('person.foldedName', 'like', `%${word}%`), eb('person.foldedFormer', 'like', `%${word}%`)])

/** By the index alone: of a common name, reading the rows of everybody who has it takes longest. */
const looked = (eb: PersonColumns, word: string): Expression<SqlBool> =>
  eb(
    'person.id',
    'in',
    idsWithPart(eb as unknown as ExpressionBuilder<Tables, keyof Tables>, 'person', `%${word}%`),
  )

function identifierFits(eb: PersonColumns, id: string): Expression<SqlBool>[] {
  if (id.length < 3) return []
  const begins = (column: ReferenceExpression<Tables, 'person'>): Expression<SqlBool> =>
    eb.and([eb(column, '>=', id as never), eb(column, '<', `${id}\u{10ffff}` as never)])
  const nhs = /^[0-9]{3,10}$/.test(id) ? [begins('person.nhsNumber')] : []
  const lowered = (['person.healthId', 'person.councilId'] as const).map((column) =>
    begins(eb.fn<string>('lower', [column])),
  )
  return [...nhs, ...lowered]
}
