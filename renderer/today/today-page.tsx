import { drivers } from '../../shared/kernel/op.ts'
import { longDate } from '../../shared/kernel/dates.ts'
import type { Today } from '../../shared/today.ts'
import { Answer } from '../form/answer.tsx'
import { ToConfirm } from '../authority/to-confirm.tsx'
import { BackupReminder } from '../backups/backup-reminder.tsx'
import { useSession } from '../data/open-session.ts'
import { paths } from '../data/paths.ts'
import { todayOn } from '../words/time-words.ts'
import { Page, PageHeader, PageSection, TextLink } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { ForYou } from './for-you.tsx'
import { NextMeeting } from './next-meeting.tsx'
import { Nothing } from './nothing.tsx'
import { PanelShare } from './panel-share.tsx'
import { RecoveryReminder } from './recovery-reminder.tsx'
import { RunThePanel } from './run-the-panel.tsx'
import { WaitingReferrals } from './waiting-referrals.tsx'
import { WholePanel } from './whole-panel.tsx'
import { YourCases } from './your-cases.tsx'

const isEmpty = ({ meeting, mine, referrals, possibleMatches, ...today }: Today): boolean =>
  meeting === null &&
  referrals.people === 0 &&
  possibleMatches === 0 &&
  [mine.actions, mine.views, mine.cases, today.toSign].every((list) => list.length === 0) &&
  [today.toRelease, today.letters, today.overdue, today.oldest].every((list) => list.length === 0)

/** What needs someone now: first what is theirs who look, then what is the panel's. */
export function TodayPage() {
  const query = useQueryOp('today.get', {})
  return (
    <Page>
      <PageHeader title="Today" meta={longDate(todayOn())} />
      <RecoveryReminder />
      <BackupReminder />
      <ToConfirm />
      <Answer query={query} waiting="Looking at what needs someone…">
        {(today) => (isEmpty(today) ? <Nothing /> : <Needed today={today} />)}
      </Answer>
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
      <TextLink href={paths.figures}>How it is going</TextLink>
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
      <YourCases cases={today.mine.cases} />
      {!isNow && next}
      {isDriver && <RunThePanel today={today} />}
      {isDriver && <WholePanel today={today} />}
    </>
  )
}
