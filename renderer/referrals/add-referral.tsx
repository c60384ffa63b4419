import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { contract } from '../../shared/contract.ts'
import type { Call, Input } from '../../shared/contract.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import { api } from '../data/api.ts'
import { showRefusal } from '../form/form-reply.ts'
import { formSave } from '../form/form-save.ts'
import { SaveForm } from '../form/save-form.tsx'
import { todayOn } from '../words/time-words.ts'
import { Dialog, notify } from '../ui/index.ts'
import { AddReferralPerson } from './add-referral-person.tsx'
import { AddReferralWhat } from './add-referral-what.tsx'

export type ReferralForm = Call<'referrals.add'>

export interface AddReferralProps {
  /** About someone who is here already; left out: about somebody new. */
  readonly personId?: string
  readonly isOpen: boolean
  readonly onClose: () => void
}

const nobody = {
  familyName: '',
  givenName: '',
  dateOfBirth: '',
  nhsNumber: '',
  addressLine1: '',
  addressLine2: '',
  town: '',
  postcode: '',
}

const startingForm = (personId: string | undefined): ReferralForm => ({
  personId: personId ?? null,
  person: personId === undefined ? nobody : null,
  side: 'health',
  sourceId: '',
  referredOn: todayOn(),
  reason: '',
  requestedBecause: '',
  worker: '',
  team: '',
  section117: null,
  indicativePence: null,
})

/** A referral that came by telephone or letter. */
export function AddReferral({ isOpen, onClose, personId }: AddReferralProps) {
  return (
    <Dialog title="Add a referral" size="wide" isOpen={isOpen} onOpenChange={onClose} keepOnPressOutside>
      <Form onClose={onClose} {...(personId !== undefined && { personId })} />
    </Dialog>
  )
}

function Form({ personId, onClose }: Omit<AddReferralProps, 'isOpen'>) {
  const form = useForm<ReferralForm, unknown, Input<'referrals.add'>>({
    resolver: zodResolver(contract.referrals.add.input),
    defaultValues: startingForm(personId),
  })
  const save = formSave(form, async (input) => {
    const reply = await api.call('referrals.add', input)
    if (!reply.ok) throw new Failure(showRefusal(form, reply.error) ?? { kind: 'invalid', fields: {} })
    notify('Added to the queue.')
  })
  return (
    <SaveForm saveLabel="Add the referral" onSave={save} onDone={onClose}>
      {personId === undefined && <AddReferralPerson control={form.control} />}
      <AddReferralWhat control={form.control} />
    </SaveForm>
  )
}
