import type { ExpressionBuilder, ExpressionWrapper, SqlBool, StringReference } from 'kysely'
import { literally, loweredLike } from '../kernel/lowered-like.ts'
import type { Tables } from '../kernel/schema.ts'

/**
 * Whether somebody works on a case: its key worker, whoever referred it, or whoever presents it at a meeting; with or
 * without a profession behind the name. Agencies send names, not members, so that the name is all there is.
 */
export function worksOn<TB extends 'case'>(
  builder: ExpressionBuilder<Tables, TB>,
  name: string,
): ExpressionWrapper<Tables, 'case', SqlBool> {
  const eb = builder as unknown as ExpressionBuilder<Tables, 'case'>
  const me = name.trim()
  const isMe = <DB, T extends keyof DB>(of: ExpressionBuilder<DB, T>, column: StringReference<DB, T>) => {
    const written = literally(me)
    return of.or([loweredLike(of, column, written), loweredLike(of, column, `${written},%`)])
  }
  return eb.or([
    isMe(eb, 'case.keyWorker'),
    eb.exists(
      eb
        .selectFrom('referral')
        .select('referral.id')
        .whereRef('referral.caseId', '=', 'case.id')
        .where((of) => isMe(of, 'referral.worker')),
    ),
    eb.exists(
      eb
        .selectFrom('agendaItem')
        .select('agendaItem.id')
        .whereRef('agendaItem.caseId', '=', 'case.id')
        .where((of) => isMe(of, 'agendaItem.presenter')),
    ),
  ])
}
