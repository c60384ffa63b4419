import { sql } from 'kysely'
import type { ExpressionBuilder, SqlBool } from 'kysely'
import type { Audience } from '../../../../shared/records.ts'
import type { Side } from '../../../../shared/kernel/text.ts'
import type { Tables } from '../../kernel/schema.ts'
import type { Asked } from './fact.ts'

/** Whoever is of an agency may know what is marked for it; of somebody else’s words nobody counts anything. */
const readable = (side: Side | null): readonly Audience[] => [
  'both',
  'withhold_from_person',
  ...(side === 'health' ? (['health'] as const) : []),
  ...(side === 'socialCare' ? (['social_care'] as const) : []),
]

/** Whether any line of its plan is marked as a whole, for whomever: as the index has it, letter for letter (migration 1080). */
export const hasMarkedLines = sql<SqlBool>`"caseCounted"."caseId" in (select "audienceMark"."caseId" from "audienceMark"
  where "passage" is null and "block" >= 'line.' and "block" < 'line/')`

/** The lines of a case’s plan whose amounts whoever asks may know. */
export const shownLines = (eb: ExpressionBuilder<Tables, 'caseCounted'>, { who }: Pick<Asked, 'who'>) =>
  eb
    .selectFrom('budgetLine')
    .whereRef('budgetLine.caseId', '=', 'caseCounted.caseId')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('audienceMark')
            .select('audienceMark.id')
            .whereRef('audienceMark.caseId', '=', 'budgetLine.caseId')
            .where('audienceMark.passage', 'is', null)
            .where('audienceMark.audience', 'not in', readable(who.side))
            .where(({ eb: of, or, ref }) =>
              or([
                of('audienceMark.block', '=', sql<string>`'line.' || ${ref('budgetLine.id')}`),
                of('audienceMark.block', '=', sql<string>`'line.' || ${ref('budgetLine.id')} || '.amounts'`),
              ]),
            ),
        ),
      ),
    )
