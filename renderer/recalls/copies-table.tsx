import { dateAndTime, shortDate } from '../../shared/kernel/dates.ts'
import { copyWords } from '../../shared/recall-words.ts'
import type { WrongCopy } from '../../shared/recalls.ts'
import { knownWords, sentHowWords } from '../words/how-delivered.ts'
import { Small, Table, Tag } from '../ui/index.ts'

interface CopiesTableProps {
  readonly caption: string
  readonly copies: readonly WrongCopy[]
}

/** "Since 4 Dec 2026: Ilse Brandt, records. They wrote back": who has it, as it is known. */
function receiptWords({ receipt, sent }: WrongCopy): string {
  if (receipt) return `Since ${shortDate(receipt.on)}: ${receipt.who}. ${knownWords[receipt.known]}`
  if (sent) return `Sent ${shortDate(sent.on)} to ${sent.to}. ${sentHowWords[sent.how]}. No receipt`
  return 'No receipt'
}

/** One row a copy, from the log and the receipts. */
export const CopiesTable = ({ caption, copies }: CopiesTableProps) => (
  <Table
    caption={caption}
    rows={copies}
    rowKey={({ kind, logId }) => `${kind} ${logId}`}
    columns={[
      {
        id: 'what',
        title: 'What',
        rowHeader: true,
        cell: (copy) => (
          <>
            {copyWords(copy)}
            <Small as="div">Meeting of {shortDate(copy.heldOn)}</Small>
          </>
        ),
      },
      {
        id: 'left',
        title: 'Left',
        width: '13rem',
        cell: ({ leftAt, leftBy, confirmed }) => (
          <>
            {dateAndTime(leftAt)}
            <Small as="div">by {leftBy}</Small>
            {!confirmed && <Tag tone="warn">may have left</Tag>}
          </>
        ),
      },
      { id: 'has', title: 'Receipt', width: '16rem', quiet: true, cell: receiptWords },
    ]}
  />
)
