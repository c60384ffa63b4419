import { useState } from 'react'
import { dateOf, longDate } from '../../shared/kernel/dates.ts'
import type { CaseFinding } from '../../shared/plans.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import { api } from '../data/api.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { FieldError, Prose, Row, TextArea, TextButton } from '../ui/index.ts'
import { describeSaveError } from '../data/use-edited.ts'
import styles from './finding-answer.module.css'

export interface FindingAnswerProps {
  readonly caseId: string
  readonly finding: CaseFinding
  readonly isReadOnly: boolean
}

/** The written reason that answers a finding, under it; or the way to give one where the law lets it stand. */
export function FindingAnswer({ caseId, finding, isReadOnly }: FindingAnswerProps) {
  const [isOpen, setOpen] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const { answer, mayAnswer, title } = finding
  const mayChange = mayAnswer && !isReadOnly
  const isOwn = answer !== null && answer.version > 0
  const withdraw = async () => {
    const reply = await api.call('rules.withdraw', {
      ...about(caseId, finding),
      version: answer?.version ?? 1,
    })
    setError(reply.ok ? null : describeSaveError(new Failure(reply.error)))
  }
  return (
    <>
      {answer !== null && <p className={styles.answer}>{answerWords(answer)}</p>}
      {mayChange && (
        <Row>
          <TextButton aria-label={`${labelOf(finding)}: ${title}`} onPress={() => setOpen(true)}>
            {labelOf(finding)}
          </TextButton>
          {isOwn && (
            <TextButton aria-label={`Take back the reason: ${title}`} onPress={() => void withdraw()}>
              Take it back
            </TextButton>
          )}
        </Row>
      )}
      {error !== null && <FieldError>{error}</FieldError>}
      <ReasonDialog caseId={caseId} finding={finding} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  )
}

interface ReasonDialogProps extends Omit<FindingAnswerProps, 'isReadOnly'> {
  readonly isOpen: boolean
  readonly onClose: () => void
}

const ReasonDialog = ({ caseId, finding, isOpen, onClose }: ReasonDialogProps) => (
  <FormDialog
    title={`Give a reason: ${finding.title}`}
    op="rules.justify"
    initial={{
      ...about(caseId, finding),
      version: finding.answer?.version ?? 0,
      reason: finding.answer?.reason ?? '',
    }}
    save="Keep the reason"
    canSave={({ reason }) => reason.trim() !== ''}
    isOpen={isOpen}
    onClose={onClose}
  >
    {({ field }) => (
      <>
        <Prose>
          <p>{finding.message}</p>
        </Prose>
        <TextArea
          {...field('reason')}
          label="The reason"
          description="It goes into the record with your name."
          rows={5}
          autoFocus
        />
      </>
    )}
  </FormDialog>
)

const about = (caseId: string, { rule, line }: CaseFinding) => ({ caseId, rule, lineId: line })

const labelOf = ({ answer }: CaseFinding): string =>
  answer === null || answer.version === 0 ? 'Give a reason' : 'Change the reason'

/** "Answered by Joel Pettifer on 20 November 2026: …". */
export function answerWords({ by, at, reason, stands }: NonNullable<CaseFinding['answer']>): string {
  const who = `${by === null ? '' : ` by ${by}`}${at === null ? '' : ` on ${longDate(dateOf(at))}`}`
  if (stands) return `Answered${who}: ${reason}`
  return `Answered${who}, before this changed: ${reason} Give the reason anew if it still holds.`
}
