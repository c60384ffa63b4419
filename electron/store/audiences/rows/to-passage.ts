import type { KeptMark } from '../../facts/select-marks.ts'
import type { Context } from '../../kernel/handler.ts'
import { updateRow } from '../../kernel/rows.ts'
import type { WriteDb } from '../../kernel/schema.ts'

/** What kept a whole block keeps the words that it had: somebody else's stand beside them now. */
export const markAsPassage = (
  tx: WriteDb,
  { id, version }: Pick<KeptMark, 'id' | 'version'>,
  passage: string,
  context: Context,
): Promise<unknown> => updateRow(tx, 'audienceMark', id, version, { passage }, context)
