import { drivers } from '../../shared/kernel/op.ts'
import { longDate } from '../../shared/kernel/dates.ts'
import type { Today } from '../../shared/today.ts'
import { Answer } from '../form/answer.tsx'
import { ToConfirm } from '../authority/to-confirm.tsx'
import { BackupReminder } from '../backups/backup-reminder.tsx'
import { useSession } from '../data/open-session.ts'
import { paths } from '../data/paths.ts'
import { todayOn, plural, waitingWords } from '../words/time-words.ts'
import { Page, PageHeader, PageSection, TextLink, Dialog, Row, TextButton, MarginNote } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { RecallMarks } from '../recalls/recall-marks.tsx'
import { ForYou } from './for-you.tsx'
import { NextMeeting } from './next-meeting.tsx'
import { ReviewsDue, dueSoon, fewReviews } from '../reviews/due/reviews-due.tsx'
import { Nothing } from './nothing.tsx'
import { PanelShare } from './panel-share.tsx'
import { RunThePanel } from './run-the-panel.tsx'
import { WholePanel } from './whole-panel.tsx'
import { YourCases } from './your-cases.tsx'
import { useState } from 'react'
import { TypeBackForm } from '../session/type-back-form.tsx'

const isEmpty = ({ meeting, mine, referrals, possibleMatches, ...today }: Today): boolean =>
  meeting === null &&
  referrals.people === 0 &&
  possibleMatches === 0 &&
  mine.agencyActions === null &&
  [mine.actions, mine.views, mine.cases, mine.toTell, mine.frontLine].every((list) => list.length === 0) &&
  [mine.marks, today.toSign].every((list) => list.length === 0) &&
  [today.toRelease, today.letters, today.overdue, today.oldest, today.teams].every(
    (list) => list.length === 0,
  )

/** What needs someone now: first what is theirs who look, then what is the panel's. */
export function TodayPage() {
  const query = useQueryOp('today.get', {})
  const { data: recalls = [] } = useQueryOp('recalls.marks', {})
  const reviews = useQueryOp('reviews.list', { limit: fewReviews }).data
  const hasReviews = reviews !== undefined && dueSoon(reviews, todayOn()).length > 0
  return (
    <Page>
      <PageHeader title="Today" meta={longDate(todayOn())} />
      <RecoveryReminder />
      <BackupReminder />
      <ToConfirm />
      <RecallMarks of={{}} namesCase title="Copies that are called back" />
      <Answer query={query} waiting="Looking at what needs someone…">
        {(today) =>
          isEmpty(today) && recalls.length === 0 ? !hasReviews && <Nothing /> : <Needed today={today} />
        }
      </Answer>
      {reviews && <ReviewsDue reviews={reviews} />}
    </Page>
  )
}

function Needed({ today }: { readonly today: Today }) {
  const { role } = useSession().who
  const isDriver = drivers.includes(role)
  const { meeting } = today
  // Whoever is to sit in it now looks for nothing else.
  const isNow = meeting !== null && (meeting.state === 'in_progress' || meeting.heldOn === todayOn())
  const margin = (
    <>
      {!isDriver && role !== 'observer' && <WaitingReferrals today={today} />}
      <PanelShare />
      <TextLink href={paths.figures}>Is this working?</TextLink>
    </>
  )
  const next = (
    <PageSection aside={isNow && margin}>
      <NextMeeting meeting={meeting} />
    </PageSection>
  )
  return (
    <>
      {isNow && next}
      <ForYou today={today} margin={!isNow && margin} />
      <YourCases cases={today.mine.cases} total={today.totals.cases} />
      {!isNow && next}
      {isDriver && <RunThePanel today={today} />}
      {isDriver && <WholePanel today={today} />}
    </>
  )
}

/** The recovery key was shown once and has not been typed back: until then nobody knows that it can be read. */
function RecoveryReminder() {
  const { recoveryConfirmed, recoveryInHalves, store, refresh } = useSession()
  const [isOpen, setOpen] = useState(false)
  if (recoveryConfirmed || store === 'demonstration') return null
  return (
    <PageSection>
      <Row>
        <b>The recovery key has not been typed back yet.</b>
        <TextButton onPress={() => setOpen(true)}>Type it back from the paper</TextButton>
      </Row>
      <Dialog title="Type the recovery key back" isOpen={isOpen} onOpenChange={setOpen}>
        <TypeBackForm inHalves={recoveryInHalves} onConfirmed={() => void refresh()} />
      </Dialog>
    </PageSection>
  )
}

/** In the margin of those who do not run the panel: what came in. */
function WaitingReferrals({ today }: { readonly today: Today }) {
  const { people, oldestDays } = today.referrals
  return (
    <MarginNote title={<TextLink href={paths.referrals}>Referrals</TextLink>}>
      {people === 0
        ? 'None is waiting.'
        : `${plural(people, 'person is', 'people are')} waiting, the longest for ${waitingWords(oldestDays)}.`}
    </MarginNote>
  )
}
