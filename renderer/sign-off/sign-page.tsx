import { useState } from 'react'
import { longDate } from '../../shared/kernel/dates.ts'
import type { MeetingSignOff } from '../../shared/sign-off.ts'
import { Answer } from '../form/answer.tsx'
import { paths } from '../data/paths.ts'
import { useSession } from '../data/open-session.ts'
import { EmptyState, LinkButton, Sheet } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { isClosed } from '../meetings/last-record.ts'
import { ChooseSignatory } from './choose-signatory.tsx'
import { isWaitedFor } from './may-sign.ts'
import { SignedByBoth } from './signed-by-both.tsx'
import { SignStatement } from './sign-statement.tsx'

/** Sign-off of one meeting: each signatory in turn, on this computer or on their own. */
export function SignPage({ meetingId }: { readonly meetingId: string }) {
  const query = useQueryOp('signOff.forMeeting', { meetingId })
  return (
    <main>
      <Answer query={query} waiting="Opening what was decided…">
        {(signOff) => <SignOffOf signOff={signOff} onChanged={query.refetch} />}
      </Answer>
    </main>
  )
}

interface SignOffOfProps {
  readonly signOff: MeetingSignOff
  readonly onChanged: () => Promise<void>
}

function SignOffOf({ signOff, onChanged }: SignOffOfProps) {
  const { who } = useSession()
  const [chosen, setChosen] = useState<string | null>(null)
  const [hasSigned, setSigned] = useState(false)
  const own = signOff.signatories.find(({ memberId }) => memberId === who.memberId)
  const ownTurn = own && isWaitedFor(own) ? own.memberId : null
  const memberId = chosen ?? (hasSigned ? onlyOneLeft(signOff) : ownTurn)
  const signatory = signOff.signatories.find((one) => one.memberId === memberId)
  const eyebrow = `Joint sign-off, ${longDate(signOff.heldOn)}`
  if (signOff.records.length === 0) return <NothingToSign meetingId={signOff.meetingId} eyebrow={eyebrow} />
  if (signOff.complete && !signatory) return <SignedByBoth signOff={signOff} eyebrow={eyebrow} />
  if (!signatory) return <ChooseSignatory signOff={signOff} eyebrow={eyebrow} onChoose={setChosen} />
  return (
    <SignStatement
      key={signatory.memberId}
      signOff={signOff}
      signatory={signatory}
      eyebrow={eyebrow}
      onSigned={() => {
        setSigned(true)
        setChosen(null)
      }}
      onDone={() => setChosen('')}
      onChanged={onChanged}
    />
  )
}

/** The next one needs no choosing where nobody else could be. */
function onlyOneLeft({ complete, signatories }: MeetingSignOff): string | null {
  const [one, another] = signatories.filter((signatory) => isWaitedFor(signatory) && !signatory.keyWaits)
  return complete || another ? null : (one?.memberId ?? null)
}

const nobodySigns = [
  'Nobody has to sign this meeting',
  'It decided no money and no risk: what was read back, the chair confirmed.',
] as const

interface NothingToSignProps {
  readonly meetingId: string
  readonly eyebrow: string
}

/** Of a closed meeting that decided nothing, or of one that is not closed: there is nothing frozen yet. */
function NothingToSign({ meetingId, eyebrow }: NothingToSignProps) {
  const meeting = useQueryOp('meetings.agenda', { meetingId }).data?.meeting
  if (!meeting) return null
  const [title, words] =
    meeting.state === 'confirmed'
      ? nobodySigns
      : isClosed(meeting)
        ? (['No case was decided', 'Every item of this meeting was put off.'] as const)
        : (['This meeting is not closed', 'What it decides can be signed once it is.'] as const)
  return (
    <Sheet eyebrow={eyebrow} title="There is nothing to sign">
      <EmptyState
        title={title}
        action={<LinkButton href={paths.agenda(meetingId)}>Back to the meeting</LinkButton>}
      >
        {words}
      </EmptyState>
    </Sheet>
  )
}
