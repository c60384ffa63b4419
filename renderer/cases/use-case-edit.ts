import { api } from '../data/api.ts'
import { cases } from '../../shared/cases.ts'
import type { Case } from '../../shared/cases.ts'
import type { Call } from '../../shared/contract.ts'
import { ask } from '../data/use-op.ts'
import { useEdited } from '../data/use-edited.ts'
import type { UseEdited } from '../data/use-edited.ts'

/** Says how much each of the case's own fields takes. */
export const CaseInput = cases.update.input

export type CaseFields = Omit<Call<'cases.update'>, 'caseId' | 'version'>

const fieldsOf = (one: Case): CaseFields => ({
  words: one.words,
  wordsSource: one.wordsSource,
  wordsNote: one.wordsNote,
  wordsOn: one.wordsOn,
  ask: one.ask,
  whyPanel: one.whyPanel,
  section117: one.section117,
  keyWorker: one.keyWorker,
  advocate: one.advocate,
})

export type CaseEdit = UseEdited<Case, Partial<CaseFields>>

/** The case's own fields, saved one at a time as they are typed. */
export const useCaseEdit = (one: Case): CaseEdit =>
  useEdited<Case, Partial<CaseFields>>({
    initial: one,
    write: (base, changes) =>
      api.call('cases.update', { caseId: base.id, version: base.version, ...fieldsOf(base), ...changes }),
    read: async () => (await ask('cases.get', { caseId: one.id })).case,
    part: (doc, field) => doc[field],
  })
