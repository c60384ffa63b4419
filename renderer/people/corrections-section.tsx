import { dateOf, shortDate } from '../../shared/kernel/dates.ts'
import type { ContradictedRecord, PersonCorrection } from '../../shared/people-corrections.ts'
import { paths } from '../data/paths.ts'
import { useMay } from '../data/open-session.ts'
import { plural } from '../words/time-words.ts'
import { PageSection, Small, Stack, TextLink } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { correctedText, correctedWords, sourceWords } from './correction-words.ts'
import styles from './corrections.module.css'

/** What was put right about somebody, and the signed records that still say otherwise; nothing where nothing was. */
export function CorrectionsSection({ personId }: { readonly personId: string }) {
  const { data: corrections = [] } = useQueryOp('people.corrections', { personId })
  const { data: contradicted = [] } = useQueryOp('people.contradicted', { personId })
  return (
    <>
      {contradicted.length > 0 && <Contradicted records={contradicted} />}
      {corrections.length > 0 && (
        <PageSection title="Corrected">
          <Stack>
            {corrections.map((one) => (
              <OneCorrection key={one.id} correction={one} />
            ))}
          </Stack>
        </PageSection>
      )}
    </>
  )
}

function OneCorrection({ correction }: { readonly correction: PersonCorrection }) {
  const { at, memberName, reason, source, changes, joinedName } = correction
  const record = joinedName === null ? '' : `in the record of ${joinedName} that was joined`
  const when = [shortDate(dateOf(at)), memberName, sourceWords[source], record].filter(Boolean)
  return (
    <section aria-label={`Corrected ${shortDate(dateOf(at))}`} className={styles.one}>
      {changes.map(({ field, before, after }) => (
        <p key={field}>
          {correctedWords[field]}: <del className={styles.before}>{correctedText(field, before)}</del> →{' '}
          <b>{correctedText(field, after)}</b>
        </p>
      ))}
      <Small as="p">
        {when.join(', ')}. Why: {reason}
      </Small>
    </section>
  )
}

function Contradicted({ records }: { readonly records: readonly ContradictedRecord[] }) {
  const mayCorrect = useMay('amendments.make')
  return (
    <PageSection title="Records that say otherwise">
      <Stack>
        <p>
          {plural(records.length, 'signed record names', 'signed records name')} this person as they were
          known then, and {records.length === 1 ? 'stays' : 'stay'} so until somebody corrects{' '}
          {records.length === 1 ? 'it' : 'them'}.
        </p>
        {records.map((record) => (
          <div key={record.recordId} className={styles.one}>
            <p>
              <TextLink href={paths.case(record.caseId)}>{record.caseReference}</TextLink>, decided{' '}
              {shortDate(record.heldOn)}
              {record.fields.map(({ field, recordSays, now }) => (
                <span key={field}>
                  {'; '}
                  {correctedWords[field].toLocaleLowerCase('en-GB').replace('nhs', 'NHS')}{' '}
                  <b>{correctedText(field, recordSays)}</b>, now {correctedText(field, now)}
                </span>
              ))}
            </p>
            {mayCorrect && (
              <Small as="p">
                <TextLink href={paths.correct(record.recordId)}>
                  Correct the record {record.caseReference}
                </TextLink>
              </Small>
            )}
          </div>
        ))}
      </Stack>
    </PageSection>
  )
}
