import type { BudgetLine } from '../../shared/plans.ts'
import { formatPence } from '../../shared/kernel/money.ts'
import { Button, ErrorNote, Row } from '../ui/index.ts'
import { costWords } from './cost-words.ts'
import type { LineForm } from './line-dialog.tsx'

export interface LineChangedProps {
  readonly mine: LineForm
  readonly theirs: BudgetLine
  readonly onKeepMine: () => void
  readonly onTakeTheirs: () => void
}

const inWords = (line: Pick<BudgetLine, keyof LineForm>): string =>
  `${line.description}. ${costWords(line)}. Health ${formatPence(line.healthPence)}, council ${formatPence(line.socialCarePence)}.`

/** Someone else changed the line while it was open: both are shown, and a person decides. */
export function LineChanged({ mine, theirs, onKeepMine, onTakeTheirs }: LineChangedProps) {
  return (
    <ErrorNote
      title="Someone changed this line since you opened it"
      actions={
        <Row>
          <Button onPress={onKeepMine}>Keep mine</Button>
          <Button onPress={onTakeTheirs}>Take theirs</Button>
        </Row>
      }
    >
      <p>
        <b>Yours, not saved:</b> {inWords(mine)}
      </p>
      <p>
        <b>Theirs, saved:</b> {inWords(theirs)}
      </p>
    </ErrorNote>
  )
}
