import { noAnswers } from '../../shared/imports/answers.ts'
import { paths } from '../data/paths.ts'
import { LinkButton, Page, PageHeader, PageSection, ProgressLine, Stack } from '../ui/index.ts'
import { ChooseFile } from './choose-file.tsx'
import { ColumnMapping } from './column-mapping.tsx'
import { FileQuestions } from './file-questions.tsx'
import { ImportDone } from './import-done.tsx'
import { progressWords } from './progress-words.ts'
import { ImportTrouble } from './import-trouble.tsx'
import { ImportPreviewView } from './import-preview.tsx'
import { useImport } from './use-import.ts'
import { WhoSentIt } from './who-sent-it.tsx'
import { useDroppedFile } from './use-dropped-file.ts'
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
