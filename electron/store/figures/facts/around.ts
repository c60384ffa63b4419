import type { ExpressionBuilder } from 'kysely'
import type { OnceForBoth, SupportKind } from '../../../../shared/support.ts'
import type { Tables } from '../../kernel/schema.ts'
import { decidedCases } from './decided.ts'
import { flag, isOffered } from './fact.ts'
import type { Source } from './fact.ts'

type Of = ExpressionBuilder<Tables, 'caseCounted' | 'together'>

/** What stands around a plan that was decided: what was offered, and what is done once for both agencies. */
export const around: Source = {
  facts: (db, asked) =>
    decidedCases(db, asked)
      .leftJoin('together', 'together.caseId', 'caseCounted.caseId')
      .select((of) => {
        const eb = of as unknown as Of
        const isOnce = (field: OnceForBoth) =>
          flag(eb as never, eb(`together.${field}`, '=', 'yes')).as(field)
        const offered = (kind: SupportKind) => flag(eb, isOffered(eb, kind))
        return [
          offered('advocacy').as('advocacyOffered'),
          offered('brokerage').as('brokerageOffered'),
          offered('peer_support').as('peerOffered'),
          isOnce('jointAssessment'),
          isOnce('singlePlan'),
          isOnce('bothPurses'),
          isOnce('oneAccount'),
        ]
      })
      .as('fact'),
  shares: [
    'advocacyOffered',
    'brokerageOffered',
    'peerOffered',
    'jointAssessment',
    'singlePlan',
    'bothPurses',
    'oneAccount',
  ],
}
