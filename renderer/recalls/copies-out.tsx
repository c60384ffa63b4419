import { useState } from 'react'
import { shortDate } from '../../shared/kernel/dates.ts'
import type { FrozenField } from '../../shared/people-corrections.ts'
import { outWords } from '../../shared/recall-words.ts'
import type { CopiesOut } from '../../shared/recalls.ts'
import { paths } from '../data/paths.ts'
import { useMay } from '../data/open-session.ts'
import { useQueryOp } from '../data/use-op.ts'
import { plural } from '../words/time-words.ts'
import { Button, PageSection, Small, Stack, TextButton, TextLink } from '../ui/index.ts'
import { NameChanged } from './name-changed.tsx'
import { OpenRecall } from './open-recall.tsx'
import styles from './recalls.module.css'

interface CopiesOutProps {
  readonly personId: string
  /** Only of this case; left out: of all of theirs. */
  readonly caseId?: string
}

/** What left before it was put right, said at once, with the one step that calls it back. */
export function CopiesOutNote({ personId, caseId }: CopiesOutProps) {
  const { data = [] } = useQueryOp('recalls.out', { personId })
  const out = data.filter((one) => caseId === undefined || one.caseId === caseId)
  if (out.length === 0) return null
  return (
    <PageSection>
      <Stack>
        {out.map((one) => (
          <OneCase key={one.caseId} out={one} />
        ))}
      </Stack>
    </PageSection>
  )
}

const fieldWords: Readonly<Record<FrozenField, string>> = {
  familyName: 'Last name',
  givenName: 'First name',
  dateOfBirth: 'Date of birth',
  nhsNumber: 'NHS number',
}

function said(field: FrozenField, text: string): string {
  if (text === '') return 'none'
  if (field === 'dateOfBirth') return shortDate(text)
  return field === 'nhsNumber' ? text.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3') : text
}

function OneCase({ out }: { readonly out: CopiesOut }) {
  const { caseId, caseReference, reasons, copies, holders, fields } = out
  const may = useMay('recalls.open')
  const mayLeave = useMay('recalls.nameChanged')
  const [isOpening, setOpening] = useState(false)
  const [isLeaving, setLeaving] = useState(false)
  const isNameAlone = reasons.every((reason) => reason === 'name')
  return (
    <div className={styles.out} role="note" aria-label="Wrong copies are out">
      <h2>{outWords(reasons, plural(copies, 'copy', 'copies'), copies === 1 ? 'is' : 'are')}</h2>
      <p>
        They left for the case <TextLink href={paths.case(caseId)}>{caseReference}</TextLink> before this was
        put right, and {plural(holders, 'holder has', 'holders have')} them.
      </p>
      <ul className={styles.changed}>
        {fields.map(({ field, says, now }) => (
          <li key={field}>
            {fieldWords[field]}: the copies say <b>{said(field, says)}</b>, now {said(field, now)}
          </li>
        ))}
      </ul>
      {may && (
        <Button variant="primary" onPress={() => setOpening(true)}>
          {copies === 1 ? 'Call this copy back…' : 'Call these copies back…'}
        </Button>
      )}
      {isNameAlone && (
        <Small as="p">
          A name that was right when they left and has only changed since needs no recall.{' '}
          {mayLeave && <TextButton onPress={() => setLeaving(true)}>It has only changed…</TextButton>}
        </Small>
      )}
      {isLeaving && <NameChanged caseId={caseId} onClose={() => setLeaving(false)} />}
      {isOpening && <OpenRecall caseId={caseId} reasons={reasons} onClose={() => setOpening(false)} />}
    </div>
  )
}
