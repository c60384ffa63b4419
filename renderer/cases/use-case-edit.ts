import { api } from '../data/api.ts'
import type { Case } from '../../shared/cases.ts'
import type { Call } from '../../shared/contract.ts'
import { ask } from '../data/use-op.ts'
import { useEdited } from '../data/use-edited.ts'
import type { UseEdited } from '../data/use-edited.ts'

type CaseChanges = Call<'cases.update'>['changes']

export type CaseEdit = UseEdited<Case, CaseChanges>

/** The case's own fields, saved one at a time as they are typed. */
export const useCaseEdit = (one: Case): CaseEdit =>
  useEdited<Case, CaseChanges>({
    initial: one,
    write: (base, changes) => api.call('cases.update', { caseId: base.id, version: base.version, changes }),
    read: async () => (await ask('cases.get', { caseId: one.id })).case,
    part: (doc, field) => doc[field],
  })
