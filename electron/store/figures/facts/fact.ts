import { sql } from 'kysely'
import type { AliasedExpression, Expression, ExpressionBuilder, RawBuilder, SqlBool } from 'kysely'
import type { Side } from '../../../../shared/kernel/text.ts'
import type { ReferredBy } from '../../../../shared/figures.ts'
import type { MeasureId } from '../../../../shared/measure-ids.ts'
import type { SupportKind } from '../../../../shared/support.ts'
import type { Context } from '../../kernel/handler.ts'
import { oneOf } from '../../kernel/one-of.ts'
import type { ReadDb, Tables } from '../../kernel/schema.ts'

/** One thing that is counted: a decision, an item of an agenda, an action. Its flags are called as their measures, 0 or 1. */
export interface Fact {
  readonly caseId: string
  /** The day that says in which month it is; empty for what stands as it stands today. */
  readonly day: string
  /** Of the referral that came first. Null: there is none. */
  readonly team: string | null
  readonly agency: ReferredBy
  readonly panel: string
}

export type Facts = AliasedExpression<Fact, 'fact'>

/** What is asked of the store: days, both included, and who asks. */
export interface Asked extends Pick<Context, 'today' | 'who'> {
  /** Cases not all of whose referrals they may know of. */
  readonly partly: readonly string[]
  readonly first: string
  readonly last: string
  /** The most that anybody of an agency may sign for without the panel; null: nobody may. */
  readonly limits: Readonly<Record<Side, number | null>>
}

/** One statement that several measures are counted by. */
export interface Source {
  readonly facts: (db: ReadDb, asked: Asked) => Facts
  readonly shares?: readonly MeasureId[]
  /** Each has its pence in a column of its own, called as it is with `Pence` behind it. */
  readonly money?: readonly MeasureId[]
  /** From `since` until the later of `until` and `untilToo`; where one is empty it is not counted. */
  readonly days?: MeasureId
}

type OfCase = ExpressionBuilder<Tables, 'caseCounted'>

export const flag = (eb: OfCase, holds: Expression<SqlBool>) => eb.case().when(holds).then(1).else(0).end()

/** An agency has sent a referral of it. */
export const isSentBy = (eb: OfCase, side: Side) =>
  eb.exists(
    eb
      .selectFrom('referral')
      .select('referral.id')
      .whereRef('referral.caseId', '=', 'caseCounted.caseId')
      .where('referral.side', '=', side),
  )

/** It was offered in this case, whatever they answered. */
export const isOffered = (eb: OfCase, kind: SupportKind) =>
  eb.exists(
    eb
      .selectFrom('supportOffer')
      .select('supportOffer.id')
      .whereRef('supportOffer.caseId', '=', 'caseCounted.caseId')
      .where('supportOffer.kind', '=', kind),
  )

// The first is the one whose ids are lowest.
const firstPanel = sql<string>`(select min("id") from "panel")`
const panelOfCase = sql<string>`coalesce("caseCounted"."panelId", ${firstPanel})`
/** Who heard it: two at the front line sit for no panel of their own. */
export const panelOfMeeting = sql<string>`coalesce("meeting"."panelId", ${firstPanel})`

/**
 * What is kept for a case, or worked out where some of its referrals are not to be known of by whoever asks. `anew` has
 * `caseCounted` round it.
 */
export const whereKnown = <T>(
  { partly }: Pick<Asked, 'partly'>,
  kept: RawBuilder<T>,
  anew: Expression<unknown>,
): RawBuilder<T> =>
  partly.length === 0
    ? kept
    : sql<T>`case when "caseCounted"."caseId" in ${oneOf(partly)} then ${anew} else ${kept} end`

export const asKnown = <T>(
  asked: Pick<Asked, 'partly'>,
  column: keyof Tables['caseCounted'],
  anew: Expression<unknown>,
): RawBuilder<T> => whereKnown(asked, sql<T>`${sql.ref(`caseCounted.${column}`)}`, anew)

const teamOf = (eb: OfCase) =>
  eb
    .selectFrom('referral')
    .select('referral.team')
    .whereRef('referral.caseId', '=', 'caseCounted.caseId')
    .orderBy('referral.referredOn')
    .orderBy('referral.id')
    .limit(1)

const agencyOf = (eb: OfCase) =>
  eb
    .case()
    .when(eb.and([isSentBy(eb, 'health'), isSentBy(eb, 'socialCare')]))
    .then<ReferredBy>('both')
    .when(isSentBy(eb, 'health'))
    .then<ReferredBy>('health')
    .when(isSentBy(eb, 'socialCare'))
    .then<ReferredBy>('socialCare')
    .else<ReferredBy>('neither')
    .end()

/** Who referred it, as far as whoever asks may know. */
export const agencyKnown = (eb: OfCase, asked: Pick<Asked, 'partly'>) =>
  asKnown<ReferredBy>(asked, 'agency', agencyOf(eb))

/** Whose a case is, once for every fact about it, with what is counted of it beside it; `panel` where a meeting says it. */
export function ofCase(builder: unknown, asked: Pick<Asked, 'partly'>, panel = panelOfCase) {
  const eb = builder as OfCase
  return [
    eb.ref('caseCounted.caseId').as('caseId'),
    panel.as('panel'),
    asKnown<string | null>(asked, 'team', teamOf(eb)).as('team'),
    agencyKnown(eb, asked).as('agency'),
  ] as const
}
