import type { ExpressionBuilder } from 'kysely'
import type { OnceForBoth, SupportKind } from '../../../../shared/support.ts'
import type { Tables } from '../../kernel/schema.ts'
import { decidedCases } from './decided.ts'
import { flag } from './fact.ts'
import type { Source } from './fact.ts'

type Of = ExpressionBuilder<Tables, 'case' | 'together'>

const isOffered = (eb: Of, kind: SupportKind) =>
  flag(
    eb,
    eb.exists(
      eb
        .selectFrom('supportOffer')
        .select('supportOffer.id')
        .whereRef('supportOffer.caseId', '=', 'case.id')
        .where('supportOffer.kind', '=', kind),
    ),
  )

/** What stands around a plan that was decided: what was offered, and what is done once for both agencies. */
export const around: Source = {
  facts: (db, asked) =>
    decidedCases(db, asked)
      .leftJoin('together', 'together.caseId', 'case.id')
      .select((of) => {
        const eb = of as unknown as Of
        const isOnce = (field: OnceForBoth) =>
          flag(eb as never, eb(`together.${field}`, '=', 'yes')).as(field)
        return [
          isOffered(eb, 'advocacy').as('advocacyOffered'),
          isOffered(eb, 'brokerage').as('brokerageOffered'),
          isOffered(eb, 'peer_support').as('peerOffered'),
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
