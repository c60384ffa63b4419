import { invalid } from '../../../shared/reply.ts'
import type { CommandHandler } from '../handler.ts'
import { updateRow } from '../history.ts'
import { matchSameNumber, numberFrom } from './same-number.ts'
import { selectPerson } from './select-people.ts'

/** Changes what is known of a person. A number that somebody else has is kept, and shown as a possible match. */
export const updatePerson: CommandHandler<'people.update'> = async (tx, input, context) => {
  const { personId, version, nhsNumber: typed, healthId, councilId, notToBeTold, ...fields } = input
  const nhsNumber = numberFrom(typed)
  if (nhsNumber === null && (fields.nhsNumberStatus === '01' || fields.nhsNumberStatus === '02'))
    throw invalid({ nhsNumberStatus: 'there is no number' })
  const changes = {
    ...fields,
    nhsNumber,
    healthId: healthId === '' ? null : healthId,
    councilId: councilId === '' ? null : councilId,
    notToBeTold: JSON.stringify([...new Set(notToBeTold)]),
  }
  await updateRow(tx, 'person', personId, version, changes, context)
  const person = await selectPerson(tx, personId)
  if (person.nhsNumber !== null) await matchSameNumber(tx, person, person.nhsNumber)
  return person
}
