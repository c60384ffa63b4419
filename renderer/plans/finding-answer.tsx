import { useState } from 'react'
import { dateOf, longDate } from '../../shared/kernel/dates.ts'
import type { CaseFinding } from '../../shared/plans.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import { api } from '../data/api.ts'
import { SaveForm } from '../form/save-form.tsx'
import { Dialog, FieldError, Prose, Row, TextArea, TextButton } from '../ui/index.ts'
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
      <Dialog title={`Give a reason: ${title}`} isOpen={isOpen} onOpenChange={setOpen} keepOnPressOutside>
        <Form caseId={caseId} finding={finding} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

const about = (caseId: string, { rule, line }: CaseFinding) => ({ caseId, rule, lineId: line })

const labelOf = ({ answer }: CaseFinding): string =>
  answer === null || answer.version === 0 ? 'Give a reason' : 'Change the reason'

/** "Answered by Joel Pettifer on 20 November 2026: …". */
export function answerWords({ by, at, reason, stands }: NonNullable<CaseFinding['answer']>): string {
  const who = `${by === null ? '' : ` by ${by}`}${at === null ? '' : ` on ${longDate(dateOf(at))}`}`
  if (stands) return `Answered${who}: ${reason}`
  return `Answered${who}, before this changed: ${reason} Give the reason anew if it still holds.`
}

interface FormProps {
  readonly caseId: string
  readonly finding: CaseFinding
  readonly onDone: () => void
}

function Form({ caseId, finding, onDone }: FormProps) {
  const [reason, setReason] = useState(finding.answer?.reason ?? '')
  const save = async () => {
    const version = finding.answer?.version ?? 0
    const reply = await api.call('rules.justify', { ...about(caseId, finding), version, reason })
    if (!reply.ok) throw new Failure(reply.error)
  }
  return (
    <SaveForm saveLabel="Keep the reason" isDisabled={reason.trim() === ''} onSave={save} onDone={onDone}>
      <Prose>
        <p>{finding.message}</p>
      </Prose>
      <TextArea
        label="The reason"
        description="It goes into the record with your name."
        value={reason}
        onChange={setReason}
        rows={5}
        maxLength={2000}
        autoFocus
      />
    </SaveForm>
  )
}
