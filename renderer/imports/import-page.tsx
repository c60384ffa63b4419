import type { AppError } from '../../shared/kernel/reply.ts'
import { noAnswers } from '../../shared/imports/answers.ts'
import { paths } from '../data/paths.ts'
import type { Progress } from '../data/use-progress.ts'
import { Trouble } from '../form/trouble.tsx'
import { describeField } from '../words/describe-field.ts'
import { ErrorNote, LinkButton, Page, PageHeader, PageSection, ProgressLine, Stack } from '../ui/index.ts'
import { ChooseFile } from './choose-file.tsx'
import { ColumnMapping } from './column-mapping.tsx'
import { FileQuestions } from './file-questions.tsx'
import { ImportDone } from './import-done.tsx'
import { ImportPreviewView } from './import-preview.tsx'
import { useImport } from './use-import.ts'
import { WhoSentIt } from './who-sent-it.tsx'
import { useDroppedFile } from './dropped-file.ts'
import type { ImportFlow, RestingStep } from './use-import.ts'

/** Brings in the file that an agency sent: look at it first, decide what is unclear, then all or nothing. */
export function ImportPage() {
  const flow = useImport()
  const { step } = flow
  const [dropped, setDropped] = useDroppedFile()
  return (
    <Page layout="plain">
      <PageHeader title="Import referrals">
        <LinkButton href={paths.referrals}>Back to referrals</LinkButton>
      </PageHeader>
      <PageSection>
        <Stack gap={5}>
          {flow.error && flow.error.kind !== 'cancelled' && <ImportTrouble error={flow.error} />}
          {step.kind === 'working' && <Working flow={flow} label={step.label} />}
          <div hidden={step.kind === 'working'}>
            <Step
              flow={flow}
              step={step.kind === 'working' ? step.from : step}
              dropped={dropped}
              onLeave={() => setDropped(null)}
            />
          </div>
        </Stack>
      </PageSection>
    </Page>
  )
}

/** Why a file could not be read, or its referrals not added. Either way nothing was. */
function ImportTrouble({ error }: { readonly error: AppError }) {
  const why = error.kind === 'invalid' ? error.fields['file'] : undefined
  if (why === undefined) return <Trouble error={error} />
  return (
    <ErrorNote title="This file can’t be read">
      {describeField(why)}. Nothing was added. Export it again, or choose another file.
    </ErrorNote>
  )
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1)

/** "7.9 of 10.2 MB", "400 of 60,000 rows". */
function progressWords({ done, total, unit }: Pick<Progress, 'done' | 'total' | 'unit'>): string {
  if (unit === 'bytes') return `${megabytes(done)} of ${megabytes(total)} MB`
  return `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} ${unit}`
}

interface WorkingProps {
  readonly flow: ImportFlow
  readonly label: string
}

const Working = ({ flow: { progress, cancel }, label }: WorkingProps) => (
  <ProgressLine
    label={label}
    {...(progress && { done: progress.done, total: progress.total, text: progressWords(progress) })}
    onCancel={cancel}
    cancelLabel="Stop; nothing is kept"
  />
)

interface StepProps {
  readonly flow: ImportFlow
  readonly step: RestingStep
  /** What was dropped elsewhere in the window, until somebody says whose it is. */
  readonly dropped: File | null
  readonly onLeave: () => void
}

function Step({ flow, step, dropped, onLeave }: StepProps) {
  switch (step.kind) {
    case 'choose':
      return dropped ? (
        <WhoSentIt file={dropped} onSide={(side) => void flow.drop(side, null, dropped)} onLeave={onLeave} />
      ) : (
        <ChooseFile onChoose={flow.choose} onDrop={flow.drop} />
      )
    case 'unknown':
      return (
        <ColumnMapping
          key={step.previewId}
          side={step.side}
          columns={step.columns}
          onMapped={(mapId) => void flow.readAgain(step.previewId, { mapId })}
          onHeadings={(headingLine) =>
            void flow.readAgain(step.previewId, { answers: { ...noAnswers, headingLine } })
          }
          onBack={flow.startAgain}
        />
      )
    case 'questions':
      return (
        <FileQuestions
          key={step.previewId}
          questions={step.questions}
          onAnswer={(said) => void flow.readAgain(step.previewId, { answers: { ...step.answers, ...said } })}
          onBack={flow.startAgain}
        />
      )
    case 'preview':
      return (
        <ImportPreviewView
          key={step.preview.previewId}
          preview={step.preview}
          onApply={flow.apply}
          onMended={flow.show}
          onBack={flow.startAgain}
        />
      )
    case 'done':
      return (
        <ImportDone
          added={step.added}
          preview={step.preview}
          onMended={flow.show}
          onAnother={flow.startAgain}
          onOther={(side) => void flow.choose(side, null)}
        />
      )
  }
}
