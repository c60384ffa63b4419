import { permittedTriggers } from '../../shared/scheme-of-delegation.ts'
import { sides } from '../../shared/kernel/text.ts'
import { asDay } from '../form/bound.tsx'
import { FormDialog } from '../form/form-dialog.tsx'
import { CheckGroup, DateField, MoneyField, RadioField, TextField } from '../ui/index.ts'
import { permitWords } from './permit-words.ts'
import { sideWords } from '../words/agencies.ts'

interface AddDelegationProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Neither agency until someone says which, and no amount: what is not said is asked for. */
const nothingYet = { role: '', permits: [], fromOn: '', annualLimitPence: Number.NaN, toOn: null }

/** A role that may sign without the panel. */
export const AddDelegation = ({ isOpen, onClose }: AddDelegationProps) => (
  <FormDialog
    title="Add a role"
    op="delegation.add"
    initial={nothingYet}
    save="Add the role"
    isOpen={isOpen}
    onClose={onClose}
  >
    {({ field, values, set }) => (
      <>
        <TextField
          {...field('role')}
          label="Role"
          description="As in their job: “Team manager” is also “Team manager, adult social care”."
          autoFocus
        />
        <RadioField
          {...field('side')}
          label="Agency"
          layout="row"
          choices={sides.map((id) => ({ id, label: sideWords[id] }))}
        />
        <MoneyField
          {...field('annualLimitPence')}
          label="Signs up to, a year"
          value={Number.isFinite(values.annualLimitPence) ? values.annualLimitPence : null}
          onChange={(pence) => set('annualLimitPence', pence ?? Number.NaN)}
        />
        <CheckGroup
          {...field('permits')}
          label="May settle without the panel"
          description="Only where the other agency’s scheme says so too."
          choices={permittedTriggers.map((id) => ({ id, label: permitWords[id] }))}
        />
        <DateField {...asDay(field('fromOn'))} label="Holds from" />
      </>
    )}
  </FormDialog>
)
