import type { ExpressionBuilder, ExpressionWrapper, ReferenceExpression, SqlBool } from 'kysely'
import { sql } from 'kysely'
import type { Tables } from '../kernel/schema.ts'

/**
 * Whether somebody works on a case: its key worker, whoever referred it, or whoever presents it at a meeting; with or
 * without a profession behind the name. Agencies send names, not members, so that the name is all there is. Theirs are
 * looked up by the name, whatever cases there are.
 */
export function worksOn<TB extends 'case'>(
  builder: ExpressionBuilder<Tables, TB>,
  name: string,
): ExpressionWrapper<Tables, 'case', SqlBool> {
  const eb = builder as unknown as ExpressionBuilder<Tables, 'case'>
  const theirs = eb
    .selectFrom('case as kept')
    .select('kept.id')
    .where((of) => isMe(of, 'kept.keyWorker', name))
    .union(
      eb
        .selectFrom('referral')
        .select('referral.caseId as id')
        .where((of) => isMe(of, 'referral.worker', name))
        .where('referral.caseId', 'is not', null)
        .$narrowType<{ id: string }>(),
    )
    .union(
      eb
        .selectFrom('agendaItem')
        .select('agendaItem.caseId as id')
        .where((of) => isMe(of, 'agendaItem.presenter', name))
        .where('agendaItem.caseId', 'is not', null)
        .$narrowType<{ id: string }>(),
    )
  return eb('case.id', 'in', theirs)
}

/** As lower() has it on both sides, so that an index of it is used; a profession begins behind a comma. */
function isMe<DB, T extends keyof DB>(
  of: ExpressionBuilder<DB, T>,
  column: ReferenceExpression<DB, T>,
  name: string,
) {
  const written = of.fn<string>('lower', [column])
  const me = of.fn<string>('lower', [of.val(name.trim())])
  return of.or([
    of(written, '=', me),
    of.and([of(written, '>=', sql<string>`${me} || ','`), of(written, '<', sql<string>`${me} || '-'`)]),
  ])
}
