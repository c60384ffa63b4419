import type { CaseState } from '../../../shared/cases.ts'
import { selectCaseRows } from '../facts/case-rows.ts'
import type { Context } from '../kernel/handler.ts'
import { updateRows } from '../kernel/rows.ts'
import type { Row, WriteDb } from '../kernel/schema.ts'

/** Cases move on as their meeting does; one that is there already stays as it is. */
export async function moveCases(
  tx: WriteDb,
  caseIds: readonly string[],
  state: CaseState,
  context: Pick<Context, 'at' | 'who'>,
): Promise<void> {
  const rows = await selectCaseRows(tx, caseIds)
  const moving = rows.filter((row) => row.state !== state)
  await updateRows(
    tx,
    'case',
    moving.map((old) => ({ old, changes: { state } })),
    context,
  )
}

/** On the agenda of a panel’s meeting, and made ready for that panel from now on. */
export async function listCases(
  tx: WriteDb,
  caseIds: readonly string[],
  panelId: string | null,
  context: Pick<Context, 'at' | 'who'>,
): Promise<void> {
  const rows = await selectCaseRows(tx, caseIds)
  const changes = { state: 'listed' as const, panelId }
  const moving = rows.filter((row) => row.state !== 'listed' || row.panelId !== panelId)
  await updateRows(
    tx,
    'case',
    moving.map((old) => ({ old, changes })),
    context,
  )
}

/** Why each goes to the panel, in somebody's words. */
export const giveWhyPanel = (
  tx: WriteDb,
  said: readonly { readonly old: Row<'case'>; readonly changes: Pick<Row<'case'>, 'whyPanel'> }[],
  context: Context,
): Promise<void> => updateRows(tx, 'case', said, context)

/** Cases of one person become another's: all of them, or those named. */
export async function giveCases(
  tx: WriteDb,
  { from, to, only }: { readonly from: string; readonly to: string; readonly only?: readonly string[] },
  context: Context,
): Promise<void> {
  const rows = await tx.selectFrom('case').selectAll().where('personId', '=', from).execute()
  const theirs = rows.filter(({ id }) => only === undefined || only.includes(id))
  await updateRows(
    tx,
    'case',
    theirs.map((old) => ({ old, changes: { personId: to } })),
    context,
  )
}
