import type { Input } from '../../shared/contract.ts'
import { dateOf, shortDate } from '../../shared/kernel/dates.ts'
import { markWords } from '../../shared/recall-words.ts'
import type { RecallMark, RecallState } from '../../shared/recalls.ts'
import { paths } from '../data/paths.ts'
import { useQueryOp } from '../data/use-op.ts'
import { dueWords, todayOn } from '../words/time-words.ts'
import { PageSection, Small, Stack, TextLink } from '../ui/index.ts'
import styles from './recalls.module.css'

interface RecallMarksProps {
  /** Of a case, a person or a meeting; of all where nothing is given. */
  readonly of: Input<'recalls.marks'>
  /** Of more than one case: each says which. */
  readonly namesCase?: boolean
  /** Over it. */
  readonly title?: string
  /** Within a part of the page; else it is one of its own. */
  readonly isWithin?: boolean
}

/** That wrong copies are out, until everybody who has one has answered; nothing where none are. */
export function RecallMarks({ of, namesCase = false, title, isWithin = false }: RecallMarksProps) {
  const { data: marks = [] } = useQueryOp('recalls.marks', of)
  if (marks.length === 0) return null
  const list = (
    <Stack gap={2}>
      {marks.map((mark) => (
        <OneMark key={mark.recallId} mark={mark} namesCase={namesCase} />
      ))}
    </Stack>
  )
  return isWithin ? list : <PageSection {...(title !== undefined && { title })}>{list}</PageSection>
}

function OneMark({ mark, namesCase }: { readonly mark: RecallMark; readonly namesCase: boolean }) {
  const { recallId, caseReference, personName, answerBy, notFound } = mark
  return (
    <div className={styles.mark} role="note" aria-label="Copies are called back">
      <TextLink href={paths.recall(recallId)}>{markWords(mark)}</TextLink>
      {namesCase && (
        <span>
          {personName}, {caseReference}
        </span>
      )}
      <Small>
        {notFound > 0 && `${notFound} cannot be found · `}
        {dueWords(answerBy, todayOn())}
      </Small>
    </div>
  )
}

function pastWords(state: RecallState, on: string): string {
  if (state === 'not_needed') return `Copies with an earlier name were left as they are on ${on}`
  return `Copies were called back on ${on}: ${state === 'called_off' ? 'called off' : 'everybody has answered'}`
}

/** Those of a case that everybody has answered, or that were called off. */
export function PastRecalls({ caseId }: { readonly caseId: string }) {
  const { data: recalls = [] } = useQueryOp('recalls.ofCase', { caseId })
  return recalls
    .filter(({ state }) => state !== 'open')
    .map(({ recallId, openedAt, state }) => (
      <Small as="p" key={recallId}>
        <TextLink href={paths.recall(recallId)}>{pastWords(state, shortDate(dateOf(openedAt)))}</TextLink>
      </Small>
    ))
}
