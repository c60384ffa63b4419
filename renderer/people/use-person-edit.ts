import { api } from '../data/api.ts'
import type { Call } from '../../shared/contract.ts'
import type { Person } from '../../shared/people.ts'
import { ask } from '../data/use-op.ts'
import { useEdited } from '../data/use-edited.ts'
import type { UseEdited } from '../data/use-edited.ts'

type PersonChanges = Call<'people.update'>['changes']

export type PersonEdit = UseEdited<Person, PersonChanges>

/** What is kept about a person, saved one field at a time as it is typed. */
export const usePersonEdit = (person: Person): PersonEdit =>
  useEdited<Person, PersonChanges>({
    initial: person,
    write: (base, changes) =>
      api.call('people.update', { personId: base.id, version: base.version, changes }),
    read: async () => (await ask('people.get', { personId: person.id })).person,
    part: (doc, field) => doc[field],
  })
