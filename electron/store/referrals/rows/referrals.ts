import type { Context } from '../../kernel/handler.ts'
import { inRuns } from '../../kernel/lists.ts'
import { updateRows } from '../../kernel/rows.ts'
import type { RowChange } from '../../kernel/rows.ts'
import type { Row, WriteDb } from '../../kernel/schema.ts'

type ReferralRow = Row<'referral'>
/** As it is added: whether its case waits the database says. */
export type NewReferral = Omit<ReferralRow, 'caseWaits'>

export async function insertReferrals(tx: WriteDb, referrals: readonly NewReferral[]): Promise<void> {
  for (const run of inRuns(referrals)) await tx.insertInto('referral').values(run).execute()
}

/** A case is opened from them. */
export const takeUp = (
  tx: WriteDb,
  referrals: readonly ReferralRow[],
  caseId: string,
  context: Context,
): Promise<void> =>
  updateRows(
    tx,
    'referral',
    referrals.map((old) => ({ old, changes: { state: 'joined', caseId } })),
    context,
  )

/** An objection that came later. */
export const takeObjections = (
  tx: WriteDb,
  objections: readonly {
    readonly old: ReferralRow
    readonly changes: Pick<ReferralRow, 'sharingObjection' | 'consentToShare'>
  }[],
  context: Context,
): Promise<void> => updateRows(tx, 'referral', objections, context)

/** Two people are made two again: what was taken up or closed because they were one waits again. */
export const partReferrals = (
  tx: WriteDb,
  changes: readonly RowChange<'referral'>[],
  context: Context,
): Promise<void> => updateRows(tx, 'referral', changes, context)

/** Referrals of one person become another's: all of them, or those named. */
export async function giveReferrals(
  tx: WriteDb,
  { from, to, only }: { readonly from: string; readonly to: string; readonly only?: readonly string[] },
  context: Context,
): Promise<void> {
  const rows = await tx.selectFrom('referral').selectAll().where('personId', '=', from).execute()
  const theirs = rows.filter(({ id }) => only === undefined || only.includes(id))
  await updateRows(
    tx,
    'referral',
    theirs.map((old) => ({ old, changes: { personId: to } })),
    context,
  )
}
