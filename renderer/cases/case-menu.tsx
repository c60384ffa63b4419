import { useState } from 'react'
import { fullName } from '../../shared/kernel/person-name.ts'
import { asReadKey, useAsRead } from '../audiences/use-as-read.tsx'
import { useGo } from '../data/navigation.ts'
import { paths } from '../data/paths.ts'
import { possessive } from '../people/person-words.ts'
import { useMay } from '../data/open-session.ts'
import { useQueryOp } from '../data/use-op.ts'
import { MenuButton } from '../ui/index.ts'
import type { MenuAction } from '../ui/index.ts'
import { OpenRecall } from '../recalls/open-recall.tsx'
import { timelineKey, useTimelineKey } from '../people/use-timeline-key.ts'
import { CloseCase } from './close-case.tsx'
import { ListForMeeting } from './list-for-meeting.tsx'
import type { Standing } from './standing.ts'
import { useMayList } from './use-may-list.ts'

type Asking = 'list' | 'close' | 'recall' | null

const reviewable: ReadonlySet<string> = new Set(['signed', 'released', 'confirmed'])
const mayBeClosed = new Set(['triaged', 'released', 'in_review', 'confirmed'])

/** What can be done with the whole case. */
export function CaseMenu({ page }: { readonly page: Standing }) {
  const go = useGo()
  const [asking, setAsking] = useState<Asking>(null)
  const [mayList, mayClose] = [useMayList(page), useMay('cases.close')]
  const mayRecall = useMay('recalls.open') && page.decisions.length > 0
  const { state } = page.case
  const mayOpenReview = useMay('reviews.open')
  const mayReview = mayOpenReview && reviewable.has(state)
  useTimelineKey(page.person.id)
  const asRead = useAsRead({ caseId: page.case.id, name: fullName(page.person) })
  const { listed } = page
  const { person } = page
  const actions: MenuAction[] = [
    {
      id: 'person',
      label: `Open ${possessive[person.pronoun]} page`,
      description: 'Numbers, needs, objections, every referral',
      onAction: () => go(paths.person(person.id)),
    },
  ]
  actions.push({
    id: 'timeline',
    label: `Open ${possessive[person.pronoun]} timeline`,
    description: 'All that happened, to read and to print for whoever may read it',
    shortcut: timelineKey,
    onAction: () => go(paths.timeline(person.id)),
  })
  actions.push({
    id: 'as-read',
    label: 'As somebody else would read it',
    description: 'Health, the council, the person or their GP',
    shortcut: asReadKey,
    onAction: asRead.open,
  })
  if (listed?.kind === 'front_line') {
    actions.push({
      id: 'front-line',
      label: 'Go on at the front line',
      onAction: () => go(paths.frontLine(page.case.id)),
    })
  }
  if (listed?.kind === 'panel') {
    actions.push({
      id: 'agenda',
      label: 'Open the agenda',
      onAction: () => go(paths.agenda(listed.meetingId)),
    })
  }
  if (mayReview) {
    actions.push({
      id: 'review',
      label: 'Review early…',
      description: 'Something happened, or somebody asks for it',
      onAction: () => go(paths.reviewEarly(page.case.id)),
    })
  }
  if (mayList) {
    actions.push({ id: 'list', label: 'List it for a meeting…', onAction: () => setAsking('list') })
  }
  if (mayRecall) {
    actions.push({
      id: 'recall',
      label: 'Call copies back…',
      description: 'A wrong name or number, or somebody else’s record, has left',
      onAction: () => setAsking('recall'),
    })
  }
  if (!listed && mayClose && mayBeClosed.has(state)) {
    actions.push({ id: 'close', label: 'Close the case…', onAction: () => setAsking('close') })
  }
  const close = () => setAsking(null)
  return (
    <>
      <MenuButton actions={actions}>More</MenuButton>
      <ListForMeeting caseId={page.case.id} isOpen={asking === 'list'} onClose={close} />
      {asRead.page}
      {asking === 'recall' && <OpenRecall caseId={page.case.id} reasons={[]} onClose={close} />}
      {asking === 'close' && <Closing caseId={page.case.id} onClose={close} />}
    </>
  )
}

/** The case as it is when it is closed: the menu knows only how it stands. */
function Closing({ caseId, onClose }: { readonly caseId: string; readonly onClose: () => void }) {
  const { data } = useQueryOp('cases.get', { caseId })
  return data ? <CloseCase one={data.case} isOpen onClose={onClose} /> : null
}
