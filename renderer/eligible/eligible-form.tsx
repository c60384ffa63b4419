import { EligibleFields } from '../../shared/eligible.ts'
import type { Eligible } from '../../shared/eligible.ts'
import { eligibleAgencyWords } from '../../shared/eligible-words.ts'
import { addToMonth } from '../../shared/figures.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import { monthWords } from '../../shared/rules/figure-words.ts'
import { api } from '../data/api.ts'
import { asNumber } from '../form/bound.tsx'
import { FormDialog } from '../form/form-dialog.tsx'
import { todayOn } from '../words/time-words.ts'
import { Columns, NumberField, RadioField, SelectField, TextArea, TextField } from '../ui/index.ts'
import type { EligibleSectionProps } from './eligible-section.tsx'

interface EligibleFormProps extends EligibleSectionProps {
  /** Null: a new one. */
  readonly eligible: Eligible | null
  readonly onClose: () => void
}

const whose = (['both', 'health', 'socialCare'] as const).map((id) => ({
  id,
  label: eligibleAgencyWords[id],
}))

/** A number with its months, whose it is, and where it is from. */
export function EligibleForm({ eligible, teams, months, onClose }: EligibleFormProps) {
  const choices = monthChoices()
  return (
    <FormDialog
      title="How many people could have a joint budget"
      schema={EligibleFields}
      initial={eligible === null ? fresh(months) : fieldsOf(eligible)}
      canSave={({ people }) => Number.isInteger(people)}
      send={(fields) => write(eligible, fields)}
      save="Save the number"
      onClose={onClose}
    >
      {({ field, values, set }) => (
        <>
          <NumberField {...asNumber(field('people'))} label="People" min={0} max={10_000_000} autoFocus />
          <TextArea
            {...field('source')}
            label="Where it is from"
            description="The register or the report, and its date: a board asks there."
            rows={2}
          />
          <RadioField
            label="Whose people"
            layout="row"
            value={values.agency ?? 'both'}
            onChange={(id) => set('agency', id === 'both' ? null : id)}
            choices={whose}
          />
          <TextField
            {...field('team')}
            label="One team alone"
            description={
              teams.length > 0 ? `As referrals name it: ${teams.slice(0, 6).join(', ')}.` : undefined
            }
            isOptional
          />
          <Columns least={200} gap={4}>
            <SelectField {...field('fromMonth')} label="First month" choices={choices} />
            <SelectField {...field('toMonth')} label="Last month" choices={choices} />
          </Columns>
        </>
      )}
    </FormDialog>
  )
}

const fresh = ({ from, to }: EligibleSectionProps['months']) => ({
  agency: null,
  team: '',
  fromMonth: from,
  toMonth: to,
  source: '',
})

const fieldsOf = ({ id: _id, version: _version, typedBy: _by, typedOn: _on, ...fields }: Eligible) => fields

async function write(eligible: Eligible | null, fields: EligibleFields) {
  const reply = await (eligible === null
    ? api.call('eligible.add', { fields })
    : api.call('eligible.change', { eligibleId: eligible.id, version: eligible.version, changes: fields }))
  if (!reply.ok) throw new Failure(reply.error)
  return reply.value
}

/** Two years ahead, since such numbers are often of a whole year, and ten back. */
function monthChoices() {
  const last = addToMonth(todayOn().slice(0, 7), 24)
  return Array.from({ length: 144 }, (_, at) => addToMonth(last, -at)).map((id) => ({
    id,
    label: monthWords(id),
  }))
}
