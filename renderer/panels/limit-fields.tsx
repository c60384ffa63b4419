import { Fieldset } from '../ui/index.ts'
import { Bound } from '../form/bound.tsx'
import { ClosedDays } from './closed-days.tsx'
import type { TermsControl } from './terms-fields.tsx'
import { TermsNumber } from './terms-number.tsx'

const limits = [
  ['terms.agendaDaysBefore', 'Agenda out', 'working days before'],
  ['terms.papersDaysBefore', 'Papers out', 'working days before'],
  ['terms.actionsDaysAfter', 'Actions with their owners', 'working days after'],
  ['terms.minutesDaysAfter', 'Minutes out', 'working days after'],
  ['terms.signOffDaysAfter', 'Signed by both', 'working days after'],
  ['terms.releaseDaysAfter', 'With both agencies', 'working days after'],
  ['terms.receiptDaysAfter', 'A receipt', 'working days after sending'],
] as const

/** The panel's own time limits, all counted from the day of the meeting, and the days that do not count. */
export const LimitFields = ({ control }: TermsControl) => (
  <>
    <Fieldset
      legend="Time limits"
      description="Counted from the day of the meeting. An item added after the agenda’s limit needs the chair’s leave and is marked late."
    >
      {limits.map(([name, label, unit]) => (
        <TermsNumber key={name} control={control} name={name} label={label} unit={unit} least={0} most={60} />
      ))}
    </Fieldset>
    <Bound control={control} name="terms.closedDays">
      {({ value, onChange }) => <ClosedDays days={value} onChange={onChange} />}
    </Bound>
  </>
)
