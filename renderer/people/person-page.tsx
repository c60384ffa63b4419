import { useState } from 'react'
import type { ComponentType } from 'react'
import { shortDate } from '../../shared/kernel/dates.ts'
import { elsewhere, toldIn } from '../../shared/kernel/told.ts'
import type { Told } from '../../shared/kernel/told.ts'
import type { UpdatedFields } from '../../shared/people-fields.ts'
import type { PersonPage as PersonPageData } from '../../shared/people.ts'
import { fullName } from '../../shared/kernel/person-name.ts'
import { Answer } from '../form/answer.tsx'
import { paths } from '../data/paths.ts'
import { JoinsSection } from '../joins/joins-section.tsx'
import { AddReferral } from '../referrals/add-referral.tsx'
import { useTimelineKey } from './use-timeline-key.ts'
import { useMay } from '../data/open-session.ts'
import { CopiesOutNote } from '../recalls/copies-out.tsx'
import { RecallMarks } from '../recalls/recall-marks.tsx'
import { todayOn } from '../words/time-words.ts'
import { Button, LinkButton, Page, PageHeader, PageSection, Small, TextLink } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { CorrectPerson } from './correct-person.tsx'
import { CorrectionsSection } from './corrections-section.tsx'
import styles from './corrections.module.css'
import { GoalsSection } from '../goals/goals-section.tsx'
import { SupportOfPerson } from '../support/support-of-person.tsx'
import { ScoresSection } from '../measures/scores-section.tsx'
import { Identifiers } from './identifiers.tsx'
import { LatestWords } from './latest-words.tsx'
import { PersonCases } from './person-cases.tsx'
import { PersonReferrals } from './person-referrals.tsx'
import { identityLine, wants } from './person-words.ts'
import type { PersonPartProps } from './person-part.ts'
import { Reaching } from './reaching.tsx'
import { SharingSection } from './sharing-section.tsx'
import { usePersonEdit } from './use-person-edit.ts'

/** What is written of them in place, in this order. */
const parts: Told<UpdatedFields, ComponentType<PersonPartProps>> = {
  sharingObjection: SharingSection,
  notToBeTold: elsewhere('with the objection'),
  communicationNeeds: Reaching,
}

/** A person: their words, how to reach them, what they object to, and everything the agencies sent about them. */
export function PersonPage({ personId }: { readonly personId: string }) {
  const query = useQueryOp('people.get', { personId })
  return (
    <Page>
      <Answer query={query} waiting="Opening the page…">
        {(page) => <OnePerson page={page} />}
      </Answer>
    </Page>
  )
}

function OnePerson({ page }: { readonly page: PersonPageData }) {
  const edit = usePersonEdit(page.person)
  const [isAdding, setAdding] = useState(false)
  const mayUpdate = useMay('people.update')
  const mayAdd = useMay('referrals.add')
  const [isCorrecting, setCorrecting] = useState(false)
  const mayCorrect = useMay('people.correct')
  const person = edit.doc
  useTimelineKey(person.id)
  return (
    <>
      <PageHeader
        title={fullName(person)}
        meta={`${identityLine(person, todayOn())} · born ${shortDate(person.dateOfBirth)}`}
      >
        <LinkButton href={paths.timeline(person.id)}>Timeline</LinkButton>
        {mayCorrect && <Button onPress={() => setCorrecting(true)}>Correct…</Button>}
        {mayAdd && <Button onPress={() => setAdding(true)}>Add a referral</Button>}
      </PageHeader>
      <CopiesOutNote personId={person.id} />
      <RecallMarks of={{ personId: person.id }} namesCase />
      {person.formerNames.length > 0 && (
        <p className={styles.former}>
          <Small>formerly {person.formerNames.join(', ')}</Small>
        </p>
      )}
      {page.possibleMatches > 0 && (
        <PageSection>
          <b>This may be someone who is here under another record.</b>{' '}
          <TextLink href={paths.matches}>Look at them side by side</TextLink>
        </PageSection>
      )}
      <LatestWords page={page} />
      {toldIn(parts).map(([field, Part]) => (
        <Part key={field} edit={edit} isReadOnly={!mayUpdate} />
      ))}
      <GoalsSection
        title={`What ${wants[person.pronoun]} to reach`}
        personId={person.id}
        caseId={page.cases.find(({ state }) => state !== 'closed')?.id ?? null}
      />
      <SupportOfPerson personId={person.id} />
      <ScoresSection
        personId={person.id}
        caseId={page.cases.find(({ state }) => state !== 'closed')?.id ?? null}
      />
      <PersonCases cases={page.cases} />
      <PersonReferrals referrals={page.referrals} />
      <Identifiers person={person} onChange={() => setCorrecting(true)} />
      <CorrectionsSection personId={person.id} />
      <JoinsSection person={person} />
      <CorrectPerson person={person} isOpen={isCorrecting} onClose={() => setCorrecting(false)} />
      <AddReferral personId={person.id} isOpen={isAdding} onClose={() => setAdding(false)} />
    </>
  )
}
