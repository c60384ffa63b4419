import { useState } from 'react'
import { formatPence } from '../../shared/kernel/money.ts'
import type { Side } from '../../shared/kernel/text.ts'
import type { Spent } from '../../shared/review-fields.ts'
import type { PromisedLine } from '../../shared/review-promise.ts'
import type { LedgerRead, LedgerRow } from '../../shared/reviews.ts'
import { RadioField, Small, Stack, TextArea } from '../ui/index.ts'
import { ReadLedger } from './read-ledger.tsx'
import type { AskedSpent } from './spent-typed.ts'

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
    const sum = sumOf(rows, one.key)
    // More came back than was paid: nobody spends less than nothing, and it is said under the lines.
    return sum === null ? one : { ...one, [pence[side]]: Math.max(sum, 0) }
  })
}

/** Pence, below nothing where more came back than was paid; null: the ledger has nothing of that line. */
function sumOf(rows: readonly LedgerRow[], line: string): number | null {
  const read = rows.filter(({ key }) => key === line)
  return read.length === 0 ? null : read.reduce((before, row) => before + row.pence, 0)
}

interface FromLedgerProps {
  readonly asked: AskedSpent
  readonly reviewId: string
  readonly lines: readonly PromisedLine[]
}

/** Lines pasted from either ledger, read into the fields, and what of them stands in no field. */

export function FromLedger({ asked, reviewId, lines }: FromLedgerProps) {
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
      {read !== null && <NotUnderstood ledger={read} lines={lines} />}
    </Stack>
  )
}

interface NotUnderstoodProps {
  readonly ledger: LedgerRead
  readonly lines: readonly PromisedLine[]
}

/** What of the ledger is in no sum, and where a sum is no amount that can be spent. */
function NotUnderstood({ ledger: { rows, unread }, lines }: NotUnderstoodProps) {
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
      {lines.map(({ key, text }) => {
        const sum = sumOf(rows, key) ?? 0
        return (
          sum < 0 && (
            <Small key={key} as="p">
              {text}: {formatPence(-sum)} more came back than was paid in these lines, so it stands at £0. Say
              in the note what came back.
            </Small>
          )
        )
      })}
      {unread.length > 0 && (
        <Small as="p">
          Not understood: {unread.map(({ line, text }) => `line ${line}, “${text}”`).join('; ')}
        </Small>
      )}
    </div>
  )
}
