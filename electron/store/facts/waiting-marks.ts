import { sql } from 'kysely'
import type { SqlBool } from 'kysely'
import type { ReadDb } from '../kernel/schema.ts'
import { toDecision } from './select-marks.ts'
import type { KeptMark } from './select-marks.ts'

/** What says who may see to a mark; of very many marks there are few that differ in it. */
export type WaitingMark = Pick<
  KeptMark,
  'audience' | 'silent' | 'silentAgreed' | 'decision' | 'madeById' | 'madeByRole' | 'madeBySide'
>

type Fits = (mark: WaitingMark) => boolean

/** For a second person, or for a decision: as the index has it, letter for letter (migration 1010). */
const waits = sql<SqlBool>`("decidedAt" is null and "audience" in ('third_party', 'withhold_from_person')
  or "silent" = 1 and "silentAgreedAt" is null)`

const isDecided = sql<number>`("decidedAt" is not null)`
const isSeconded = sql<number>`("silentAgreedAt" is not null)`

/** Of open cases. */
const waiting = (db: ReadDb) =>
  db
    .selectFrom('audienceMark')
    .where(waits)
    .where('caseClosed', '=', (eb) => eb.lit(0))

const kinds = (db: ReadDb) =>
  waiting(db)
    .select(['audience', 'silent', 'shareWith', 'memberId', 'role', 'side'])
    .select([isDecided.as('decided'), isSeconded.as('seconded')])

type Kind = Awaited<ReturnType<ReturnType<typeof kinds>['execute']>>[number]

const toWaiting = ({
  memberId,
  role,
  side,
  silent,
  seconded,
  decided,
  shareWith,
  audience,
}: Kind): WaitingMark => ({
  audience,
  silent: silent === 1,
  silentAgreed: seconded === 0 ? null : { by: '', at: '' },
  decision: toDecision({
    shareWith,
    decidedAt: decided === 0 ? null : '',
    decidedReason: '',
    deciderName: null,
  }),
  madeById: memberId,
  madeByRole: role,
  madeBySide: side,
})

/** Those that fit, asked of the index alone; null: none does. */
async function fitting(db: ReadDb, fits: Fits) {
  const found = await kinds(db)
    .groupBy(['audience', 'silent', 'side', 'role', 'memberId', 'shareWith'])
    .groupBy([isSeconded, isDecided])
    .execute()
  const theirs = found.filter((kind) => fits(toWaiting(kind)))
  if (theirs.length === 0) return null
  const values = theirs.map(
    (one) =>
      sql`(${one.audience}, ${one.silent}, ${one.side ?? ''}, ${one.role}, ${one.memberId}, ${one.shareWith ?? ''},
        ${one.seconded}, ${one.decided})`,
  )
  return waiting(db).where(
    sql<SqlBool>`("audience", "silent", coalesce("side", ''), "role", "memberId", coalesce("shareWith", ''),
      ${isSeconded}, ${isDecided}) in (values ${sql.join(values)})`,
  )
}

/** Open cases with a mark that waits and fits. */
export async function countWaitingCases(db: ReadDb, fits: Fits): Promise<number> {
  const marks = await fitting(db, fits)
  const row = await marks
    ?.select((eb) => eb.fn.count<number>('caseId').distinct().as('cases'))
    .executeTakeFirst()
  return row?.cases ?? 0
}

export interface WaitingCases {
  /** The case whose mark was made first comes first. */
  readonly first: readonly { readonly caseId: string; readonly marks: readonly WaitingMark[] }[]
  readonly total: number
}

/** The first `most` of them, with those marks, and how many there are. */
export async function selectWaitingCases(db: ReadDb, fits: Fits, most: number): Promise<WaitingCases> {
  const cases =
    (await (
      await fitting(db, fits)
    )
      ?.select((eb) => ['caseId', eb.fn.min<string>('id').as('since')])
      .select((eb) => eb.fn.countAll<number>().over().as('total'))
      .groupBy('caseId')
      .orderBy('since')
      .limit(most)
      .execute()) ?? []
  const ids = cases.map(({ caseId }) => caseId)
  const rows = await kinds(db).select('caseId').where('caseId', 'in', ids).execute()
  const byCase = Map.groupBy(rows, ({ caseId }) => caseId)
  return {
    first: ids.map((caseId) => ({ caseId, marks: (byCase.get(caseId) ?? []).map(toWaiting).filter(fits) })),
    total: cases[0]?.total ?? 0,
  }
}
