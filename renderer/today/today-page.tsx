import { longDate } from '../../shared/kernel/dates.ts'
import type { Today } from '../../shared/today.ts'
import { Answer } from '../form/answer.tsx'
import { ToConfirm } from '../authority/to-confirm.tsx'
import { BackupReminder } from '../backups/backup-reminder.tsx'
import { paths } from '../data/paths.ts'
import { PapersToday } from '../papers/papers-today.tsx'
import { todayOn } from '../words/time-words.ts'
import { Page, PageHeader, PageSection, TextLink } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { NextMeeting } from './next-meeting.tsx'
import { Nothing } from './nothing.tsx'
import { OldestCases } from './oldest-cases.tsx'
import { Overdue } from './overdue.tsx'
import { PanelShare } from './panel-share.tsx'
import { RecoveryReminder } from './recovery-reminder.tsx'
import { ToFinish } from './to-finish.tsx'
import { WaitingReferrals } from './waiting-referrals.tsx'

const isEmpty = (today: Today): boolean =>
  today.meeting === null &&
  today.referralsWaiting === 0 &&
  today.possibleMatches === 0 &&
  [today.toSign, today.toRelease, today.overdue, today.oldest].every((list) => list.length === 0)

/** What needs someone now, and nothing else. */
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
  return (
    <>
      <PageSection
        aside={
          <>
            <PapersToday />
            <WaitingReferrals today={today} />
            <PanelShare />
            <TextLink href={paths.figures}>How it is going</TextLink>
          </>
        }
      >
        <NextMeeting meeting={today.meeting} />
      </PageSection>
      <ToFinish today={today} />
      <Overdue actions={today.overdue} />
      <OldestCases cases={today.oldest} />
    </>
  )
}
