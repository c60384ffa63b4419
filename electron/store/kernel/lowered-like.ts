import type { ExpressionBuilder, ExpressionWrapper, SqlBool, StringReference } from 'kysely'

/**
 * Whether a column fits a pattern of LIKE, capitals or not. Lowered by the store on both sides, since one engine takes
 * capitals of plain Latin letters for small ones and the other does not; what it leaves as it is, such as É or Ł, is left
 * on both.
 */
export const loweredLike = <DB, T extends keyof DB>(
  eb: ExpressionBuilder<DB, T>,
  column: StringReference<DB, T>,
  pattern: string,
): ExpressionWrapper<DB, T, SqlBool> =>
  eb(eb.fn<string>('lower', [column]), 'like', eb.fn<string>('lower', [eb.val(pattern)]))

/** What LIKE would take for a sign of its own is any one character. */
export const literally = (text: string): string => text.replaceAll(/[\\%_]/g, '_')
