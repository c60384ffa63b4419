import type { Context } from '../../kernel/handler.ts'
import { updateRows } from '../../kernel/rows.ts'
import type { Row, WriteDb } from '../../kernel/schema.ts'

/*
 * What other features change of a meeting. They stand below the feature itself, which asks the minutes, the room and the
 * sign-off what they say.
 */

/** A meeting goes on, or back, as what was decided at it is signed, released or put right. */
export const moveMeeting = (
  tx: WriteDb,
  old: Row<'meeting'>,
  state: 'closed' | 'signed' | 'released',
  context: Pick<Context, 'at' | 'who'>,
): Promise<void> => updateRows(tx, 'meeting', [{ old, changes: { state } }], context)

interface Shown {
  readonly old: Row<'meeting'>
  readonly changes: Partial<Pick<Row<'meeting'>, 'shownItemId' | 'hidden'>>
}

/** What of each is on a computer's wall, all of it at once: each has one. */
export const changeShown = (tx: WriteDb, shown: readonly Shown[], context: Context): Promise<void> =>
  updateRows(tx, 'meeting', shown, context)
