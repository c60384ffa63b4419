import type { ReactNode } from 'react'
import { drivers } from '../../shared/kernel/op.ts'
import type { Today } from '../../shared/today.ts'
import { RowList } from '../form/row-list.tsx'
import { paths } from '../data/paths.ts'
import { useSession } from '../data/open-session.ts'
import { useQueryOp } from '../data/use-op.ts'
import { PageSection, Prose } from '../ui/index.ts'
import { MyActions } from './my-actions.tsx'
import {
  AgencyActionsRow,
  FrontLineRow,
  MarksRow,
  MoreRow,
  PapersRow,
  SignatureRow,
  ViewRows,
} from './my-rows.tsx'
import { MoreToTell, TellRows } from './tell-rows.tsx'

interface ForYouProps {
  readonly today: Today
  /** Beside it, where it stands first. */
  readonly margin: ReactNode
}

/** What is asked of whoever is here, before anything that is everybody's. */
export function ForYou({ today, margin }: ForYouProps) {
  const { mine, toSign, totals } = today
  const { data: papers, error } = useQueryOp('papers.next', {})
  const toRead = papers && papers.read < papers.toRead ? papers : null
  const { role } = useSession().who
  const { views } = mine
  const signatures = toSign.filter((one) => one.mine)
  const isLate = mine.agencyActions !== null && !drivers.includes(role)
  const lists = [signatures, mine.actions, views, mine.marks, mine.toTell, mine.frontLine]
  const isNothing = !toRead && !isLate && lists.every((list) => list.length === 0)
  // Not "nothing" before it is known.
  if (papers === undefined && !error) return null
  return (
    <PageSection title="For you" aside={margin}>
      {isNothing ? (
        <NothingOfYours hasCases={mine.cases.length > 0} />
      ) : (
        <RowList label="For you">
          {signatures.map((one) => (
            <SignatureRow key={one.meetingId} waiting={one} />
          ))}
          <MyActions actions={mine.actions} />
          {totals.actions > mine.actions.length && (
            <MoreRow
              count={totals.actions - mine.actions.length}
              what="actions of yours"
              href={paths.actions}
            />
          )}
          <ViewRows views={views} />
          {mine.marks.map((one) => (
            <MarksRow key={one.caseId} waiting={one} />
          ))}
          {totals.marks > mine.marks.length && (
            <MoreRow
              count={totals.marks - mine.marks.length}
              what="cases in which somebody is to say who may read some of it"
            />
          )}
          {toRead && <PapersRow papers={toRead} />}
          <TellRows people={mine.toTell} />
          <FrontLineRow cases={mine.frontLine} />
          {mine.agencyActions && isLate && <AgencyActionsRow late={mine.agencyActions} />}
        </RowList>
      )}
      <MoreToTell people={mine.toTell} total={totals.toTell} />
    </PageSection>
  )
}

/** Said so that nobody looks for what they have overlooked. */
function NothingOfYours({ hasCases }: { readonly hasCases: boolean }) {
  const { role, memberId } = useSession().who
  const { data } = useQueryOp('authority.list', {})
  const toConfirm = [...(data?.waiting ?? []), ...(data?.keys ?? [])].some(({ confirmers }) =>
    confirmers.some((one) => one.memberId === memberId),
  )
  if (role === 'observer')
    return <Prose>Nothing is asked of you here. What the panel has before it is yours to read.</Prose>
  return (
    <Prose>
      Nothing {toConfirm ? 'else ' : ''}is waiting for you{drivers.includes(role) ? ' alone' : ''}.
      {hasCases && ' Your cases stand below.'}
      {!hasCases && drivers.includes(role) && ' What keeps the panel going stands below.'}
    </Prose>
  )
}
