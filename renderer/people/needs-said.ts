import { elsewhere, tell } from '../../shared/kernel/told.ts'
import type { Told } from '../../shared/kernel/told.ts'
import type { UpdatedFields } from '../../shared/people-fields.ts'

/** What everybody who is with a person must know to reach them; empty where there is nothing to know. */
const needs: Told<UpdatedFields, (of: UpdatedFields) => string> = {
  communicationNeeds: ({ communicationNeeds }) => communicationNeeds,
  sharingObjection: elsewhere('a finding of its own, for whoever may read it'),
  notToBeTold: elsewhere('a finding of its own'),
}

export const needsSaid = (person: UpdatedFields): string => tell(needs, person).filter(Boolean).join('. ')
