import type { Call } from '../../shared/contract.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { todayOn } from '../words/time-words.ts'
import { notify } from '../ui/index.ts'
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
export const AddReferral = ({ isOpen, onClose, personId }: AddReferralProps) => (
  <FormDialog
    title="Add a referral"
    size="wide"
    op="referrals.add"
    initial={startingForm(personId)}
    save="Add the referral"
    onSaved={() => notify('Added to the queue.')}
    isOpen={isOpen}
    onClose={onClose}
  >
    {({ control }) => (
      <>
        {personId === undefined && <AddReferralPerson control={control} />}
        <AddReferralWhat control={control} />
      </>
    )}
  </FormDialog>
)
