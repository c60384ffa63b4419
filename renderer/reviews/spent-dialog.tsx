import { useState } from 'react'
import { z } from 'zod'
import { formatPence } from '../../shared/kernel/money.ts'
import { Side as SideOf } from '../../shared/kernel/text.ts'
import type { Side } from '../../shared/kernel/text.ts'
import type { PromisedLine } from '../../shared/review-promise.ts'
import { ReviewBody } from '../../shared/review-fields.ts'
import type { Spent } from '../../shared/review-fields.ts'
import { reviews } from '../../shared/reviews.ts'
import type { LedgerRead } from '../../shared/reviews.ts'
import type { Asked } from '../form/form-props.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { todayOn } from '../words/time-words.ts'
import {
  Columns,
  DateField,
  Disclosure,
  Fieldset,
  MoneyField,
  RadioField,
  Row,
  Small,
  Stack,
  TextArea,
  TextField,
} from '../ui/index.ts'
import { startingSpent } from './starting-spent.ts'
import { ReadLedger } from './read-ledger.tsx'
import type { ReviewEdit } from './use-review-edit.ts'

const { spent, spentFrom, spentTo } = ReviewBody.shape
const ledger = reviews.readLedger.input.shape.text
/** The ledger fills the fields, and is no part of what is sent. */
const schema = z.object({ spent, spentFrom, spentTo, ledger, ledgerOf: SideOf })

type SpentTyped = z.input<typeof schema>

interface SpentDialogProps {
  readonly edit: ReviewEdit
  readonly onClose: () => void
}

const ledgers = [
  { id: 'health' as const, label: 'Health’s ledger' },
  { id: 'socialCare' as const, label: 'The council’s ledger' },
]
const pence = { health: 'healthPence', socialCare: 'socialCarePence' } as const

/** The sums of what was read, put into the fields of one agency; a line that nothing was read for stays as it is. */
export function withLedger(
  before: readonly Spent[],
  { rows }: Pick<LedgerRead, 'rows'>,
  side: Side,
): Spent[] {
  return before.map((one) => {
    const read = rows.filter(({ key }) => key === one.key)
    const sum = read.reduce((before, row) => before + row.pence, 0)
    // More came back than was paid: nobody spends less than nothing.
    return read.length === 0 ? one : { ...one, [pence[side]]: Math.max(sum, 0) }
  })
}

/** Typed line by line, or pasted from either ledger; what was not understood is said, and nothing is guessed. */
export const SpentDialog = ({ edit, onClose }: SpentDialogProps) => (
  <FormDialog
    title="What was spent"
    size="wide"
    schema={schema}
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
          <FromLedger asked={asked} reviewId={edit.doc.id} />
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

interface PartProps {
  readonly asked: Asked<SpentTyped, z.output<typeof schema>>
}

function FromLedger({ asked, reviewId }: PartProps & { readonly reviewId: string }) {
  const { field, values, set } = asked
  const [read, setRead] = useState<LedgerRead | null>(null)
  return (
    <Stack gap={3}>
      <RadioField {...field('ledgerOf')} label="Whose" choices={ledgers} layout="row" />
      <TextArea
        {...field('ledger')}
        label="Lines"
        description="One a line: what it was for, then the amount. For example: Personal assistant, £1,250.00. Or columns with their headings, such as Date, Description, Debit and Credit. What came back is taken off."
        rows={4}
        isOptional
      />
      <ReadLedger
        reviewId={reviewId}
        side={values.ledgerOf}
        text={values.ledger}
        onRead={(found) => {
          set('spent', withLedger(values.spent, found, values.ledgerOf))
          setRead(found)
        }}
      />
      {read !== null && <NotUnderstood ledger={read} />}
    </Stack>
  )
}

interface SpentOnLineProps extends PartProps {
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

/** Lines of the ledger that are in no sum. */
function NotUnderstood({ ledger: { rows, unread } }: { readonly ledger: LedgerRead }) {
  const loose = rows.filter(({ key }) => key === null)
  const counted = rows.length - loose.length
  return (
    <div role="status">
      <Small as="p">
        {counted === 0
          ? 'No line was counted.'
          : `Counted: ${counted} of ${rows.length + unread.length} lines.`}
      </Small>
      {loose.length > 0 && (
        <Small as="p">
          Of no line that this agency pays for:{' '}
          {loose.map(({ text, pence: of }) => `${text} (${formatPence(of)})`).join('; ')}
        </Small>
      )}
      {unread.length > 0 && (
        <Small as="p">
          Not understood: {unread.map(({ line, text }) => `line ${line}, “${text}”`).join('; ')}
        </Small>
      )}
    </div>
  )
}
