import type { Input } from '../../../shared/contract.ts'
import { conflict, invalid, notAllowed } from '../../../shared/kernel/reply.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { updateRow } from '../kernel/history.ts'
import { ownFactsWith } from './written.ts'
import { selectWordsKept } from '../kept/objection-words.ts'
import type { Row } from '../kernel/schema.ts'
import { corrected } from './correct-person.ts'
import { selectPerson, selectPersonRow } from '../facts/select-people.ts'

/** Changes what a person needs and objects to; who they are is put right by `people.correct` alone. */
export const updatePerson: CommandHandler<'people.update'> = async (tx, input, context) => {
  const { personId, version, communicationNeeds, sharingObjection, notToBeTold, ...identity } = input
  const row = await selectPersonRow(tx, personId)
  if (row.version !== version) throw conflict(row)
  refuseOther(row, identity)
  // Whoever may not read it sends it back empty, with whatever else of the person they changed.
  const unread =
    row.sharingObjection !== '' && (await selectWordsKept(tx, [row.id], context.who.side)).size > 0
  if (unread && sharingObjection !== '' && sharingObjection !== row.sharingObjection)
    throw notAllowed('othersWords')
  const changes = {
    communicationNeeds,
    sharingObjection: unread ? row.sharingObjection : sharingObjection,
    notToBeTold: JSON.stringify([...new Set(notToBeTold)]),
  }
  await updateRow(tx, 'person', row.id, version, { ...changes, ...ownFactsWith(row, changes) }, context)
  return selectPerson(tx, row.id)
}

type Identity = Omit<
  Input<'people.update'>,
  'personId' | 'version' | 'communicationNeeds' | 'sharingObjection' | 'notToBeTold'
>

function refuseOther(row: Row<'person'>, identity: Identity): void {
  const next = corrected(row, identity)
  const others = (Object.keys(identity) as (keyof Identity)[]).filter((field) => next[field] !== row[field])
  if (others.length > 0)
    throw invalid(
      Object.fromEntries(others.map((field) => [field, 'is put right with a reason: correct it'])),
    )
}
