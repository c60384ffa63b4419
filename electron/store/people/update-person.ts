import { conflict, notAllowed } from '../../../shared/kernel/reply.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import { ownFactsWith } from './written.ts'
import { selectWordsKept } from '../kept/objection-words.ts'
import { selectPerson, selectPersonRow } from '../facts/select-people.ts'
import { person } from '../facts/to-person.ts'

/** Changes what a person needs and objects to; who they are is put right by `people.correct` alone. */
export const updatePerson: CommandHandler<'people.update'> = async (tx, input, context) => {
  const { personId, version, changes } = input
  const row = await selectPersonRow(tx, personId)
  if (row.version !== version) throw conflict(row)
  // Whoever may not read it sends it back empty, or not at all.
  const { sharingObjection = row.sharingObjection, notToBeTold } = changes
  const unread =
    row.sharingObjection !== '' && (await selectWordsKept(tx, [row.id], context.who.side)).size > 0
  if (unread && sharingObjection !== '' && sharingObjection !== row.sharingObjection)
    throw notAllowed('othersWords')
  const written = person.toRow({
    ...changes,
    sharingObjection: unread ? row.sharingObjection : sharingObjection,
    notToBeTold: notToBeTold && [...new Set(notToBeTold)],
  })
  await updateRow(tx, 'person', row.id, version, { ...written, ...ownFactsWith(row, written) }, context)
  return selectPerson(tx, row.id)
}
