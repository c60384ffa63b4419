import type { Context } from '../../kernel/handler.ts'
import { updateRow } from '../../kernel/rows.ts'
import type { Row, WriteDb } from '../../kernel/schema.ts'

/** What a member may decide from now on; authority asks the panel nothing else. */
export const giveAuthority = (
  tx: WriteDb,
  { id, version }: Pick<Row<'member'>, 'id' | 'version'>,
  granted: Pick<Row<'member'>, 'side' | 'role' | 'annualLimitPence'>,
  context: Context,
): Promise<void> => updateRow(tx, 'member', id, version, granted, context)
