import type { FoundCopies, RecallReason } from '../../shared/recalls.ts'
import { holderWords } from '../../shared/recall-words.ts'
import { Answer } from '../form/answer.tsx'
import { asDay } from '../form/bound.tsx'
import { FormDialog } from '../form/form-dialog.tsx'
import { useGo } from '../data/navigation.ts'
import { useSession } from '../data/open-session.ts'
import { paths } from '../data/paths.ts'
import { useQueryOp } from '../data/use-op.ts'
import { plural, todayOn } from '../words/time-words.ts'
import { CheckGroup, Columns, DateField, Small, Stack, TextField, notify } from '../ui/index.ts'
import { CopiesTable } from './copies-table.tsx'

interface OpenRecallProps {
  readonly caseId: string
  /** What is known to be wrong; nothing where it was only noticed. */
  readonly reasons: readonly RecallReason[]
  readonly onClose: () => void
}

const reasonChoices: readonly {
  readonly id: RecallReason
  readonly label: string
  readonly description?: string
}[] = [
  { id: 'name', label: 'The name' },
  { id: 'date_of_birth', label: 'The date of birth' },
  { id: 'nhs_number', label: 'The NHS number' },
  {
    id: 'somebody_else',
    label: 'It is somebody else’s',
    description: 'The record of one person left under the name or number of another',
  },
]

/** Who has a wrong copy, from the log and the receipts, and the one step that asks each of them for it. */
export function OpenRecall(props: OpenRecallProps) {
  const { caseId, reasons } = props
  const query = useQueryOp('recalls.find', { caseId, reasons: [...reasons] })
  return (
    <Answer query={query} waiting="Looking who has what…">
      {(found) => <Opening {...props} answerBy={found.answerBy} />}
    </Answer>
  )
}

function Opening({ caseId, reasons, onClose, answerBy }: OpenRecallProps & Pick<FoundCopies, 'answerBy'>) {
  const go = useGo()
  const { who } = useSession()
  return (
    <FormDialog
      title="Call copies back"
      size="wide"
      op="recalls.open"
      initial={{ caseId, reasons: [...reasons], answerTo: who.name, answerBy }}
      save="Call them back"
      canSave={({ reasons: chosen }) => chosen.length > 0}
      onSaved={({ id }) => {
        notify('The notices are ready. Nothing is sent by itself.')
        go(paths.recall(id))
      }}
      onClose={onClose}
    >
      {({ field, values }) => (
        <>
          <CheckGroup {...field('reasons')} label="What is wrong in them" choices={reasonChoices} />
          <Columns least={260}>
            <TextField
              {...field('answerTo')}
              label="Whom they answer"
              description="A name, and how to reach them. It stands on each notice."
            />
            <DateField {...asDay(field('answerBy'))} label="Answer by" min={todayOn()} />
          </Columns>
          <WhoHasWhat caseId={caseId} reasons={values.reasons} />
        </>
      )}
    </FormDialog>
  )
}

function WhoHasWhat({ caseId, reasons }: Pick<OpenRecallProps, 'caseId' | 'reasons'>) {
  const query = useQueryOp('recalls.find', { caseId, reasons: [...reasons] })
  if (reasons.length === 0) return <Small as="p">Choose what is wrong: then it says who has it.</Small>
  return (
    <Answer query={query} waiting="Looking who has what…">
      {({ holders }) => (
        <Stack gap={3}>
          <p>
            {holders.length === 0
              ? 'No copy with this in it has left Accord.'
              : `${plural(holders.flatMap(({ copies }) => copies).length, 'copy', 'copies')} with ${plural(holders.length, 'holder')}, by the log and the receipts. Each is asked by one notice.`}
          </p>
          {holders.map((holder) => (
            <div key={holder.key}>
              <b>{holderWords(holder)}</b>
              <CopiesTable caption={`What ${holderWords(holder)} has`} copies={holder.copies} />
            </div>
          ))}
        </Stack>
      )}
    </Answer>
  )
}
