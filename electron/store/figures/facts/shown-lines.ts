import { sql } from 'kysely'
import type { ExpressionBuilder } from 'kysely'
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

/** The lines of a case’s plan whose amounts whoever asks may know. */
export const shownLines = (eb: ExpressionBuilder<Tables, 'case'>, { who }: Pick<Asked, 'who'>) =>
  eb
    .selectFrom('budgetLine')
    .whereRef('budgetLine.caseId', '=', 'case.id')
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
