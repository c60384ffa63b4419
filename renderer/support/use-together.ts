import { useMemo } from 'react'
import type { Call } from '../../shared/contract.ts'
import type { Support, TogetherFields } from '../../shared/support.ts'
import { api } from '../data/api.ts'
import { useEdited } from '../data/use-edited.ts'
import type { UseEdited } from '../data/use-edited.ts'
import { ask } from '../data/use-op.ts'

type Changes = Call<'support.setTogether'>['changes']

interface Together extends TogetherFields {
  readonly caseId: string
  readonly version: number
}

export type TogetherEdit = UseEdited<Together, Changes>

const docOf = ({ caseId, together, togetherVersion }: Support): Together => ({
  ...together,
  caseId,
  version: togetherVersion,
})

/** What is done once for both agencies, saved one answer at a time. */
export function useTogether(support: Support): TogetherEdit {
  // The same until the store says otherwise: each that is new is offered to what is edited.
  const initial = useMemo(() => docOf(support), [support])
  return useEdited<Together, Changes>({
    initial,
    write: async ({ caseId, version }, changes) => {
      const reply = await api.call('support.setTogether', { caseId, version, changes })
      return reply.ok ? { ok: true, value: docOf(reply.value) } : reply
    },
    read: async () => docOf(await ask('support.ofCase', { caseId: support.caseId })),
    part: (doc, field) => doc[field],
  })
}
