import { Small } from '../ui/index.ts'

interface UnreadRowProps {
  /** As it was pasted. */
  readonly text: string
  /** From 1. */
  readonly row: number
  readonly faults: readonly string[]
}

/** A pasted row that cannot be read, with why: in place of what would have come of it. */
export const UnreadRow = ({ text, row, faults }: UnreadRowProps) => (
  <>
    {text}
    <Small as="p">
      <b>Row {row}.</b> {faults.join('. ')}.
    </Small>
  </>
)
