import type { PromisedLine } from '../../shared/review-promise.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { todayOn } from '../words/time-words.ts'
import { Columns, DateField, Disclosure, Fieldset, MoneyField, Row, Stack, TextField } from '../ui/index.ts'
import { FromLedger } from './from-ledger.tsx'
import { spentTyped } from './spent-typed.ts'
import type { AskedSpent } from './spent-typed.ts'
import { startingSpent } from './starting-spent.ts'
import type { ReviewEdit } from './use-review-edit.ts'

interface SpentDialogProps {
  readonly edit: ReviewEdit
  readonly onClose: () => void
}

/** Typed line by line, or pasted from either ledger; what was not understood is said, and nothing is guessed. */
export const SpentDialog = ({ edit, onClose }: SpentDialogProps) => (
  <FormDialog
    title="What was spent"
    size="wide"
    schema={spentTyped}
    initial={{ ...startingSpent(edit.doc, todayOn()), ledger: '', ledgerOf: 'health' }}
    send={({ ledger: _ledger, ledgerOf: _of, ...said }) => edit.save(said)}
    onClose={onClose}
  >
    {(asked) => (
      <Stack gap={5}>
        <Row gap={5} align="start">
          <DateField {...asked.field('spentFrom')} label="From" />
          <DateField {...asked.field('spentTo')} label="To" max={todayOn()} />
        </Row>
        <Disclosure title="Paste lines from a ledger">
          <FromLedger asked={asked} reviewId={edit.doc.id} lines={edit.doc.promise.lines} />
        </Disclosure>
        {asked.values.spent.map(({ key }, at) => (
          <SpentOnLine
            key={key}
            asked={asked}
            at={at}
            line={edit.doc.promise.lines.find((one) => one.key === key)}
          />
        ))}
      </Stack>
    )}
  </FormDialog>
)

interface SpentOnLineProps {
  readonly asked: AskedSpent
  readonly at: number
  readonly line: PromisedLine | undefined
}

/** Only for who pays of it. */
function SpentOnLine({ asked: { field }, at, line }: SpentOnLineProps) {
  if (line === undefined) return null
  return (
    <Fieldset legend={line.text}>
      <Columns gap={4} least={180}>
        {line.healthPence > 0 && (
          <MoneyField {...field(`spent.${at}.healthPence`)} label="Health spent" isOptional />
        )}
        {line.socialCarePence > 0 && (
          <MoneyField {...field(`spent.${at}.socialCarePence`)} label="The council spent" isOptional />
        )}
        <TextField
          {...field(`spent.${at}.note`)}
          label="Why it is other than planned, or not known"
          isOptional
        />
      </Columns>
    </Fieldset>
  )
}
