import { useState } from 'react'
import { isApproving } from '../../shared/approvals.ts'
import { longDate } from '../../shared/kernel/dates.ts'
import { resultWords } from '../../shared/review-words.ts'
import type { ReviewPage } from '../../shared/reviews.ts'
import { ListForMeeting } from '../cases/list-for-meeting.tsx'
import { useGo } from '../data/navigation.ts'
import { useMay } from '../data/open-session.ts'
import { paths } from '../data/paths.ts'
import { sayRefusal } from '../data/say-refusal.ts'
import { useCommandOp, useQueryOp } from '../data/use-op.ts'
import { Button, LinkButton, Prose, Row, Stack } from '../ui/index.ts'
import { plural } from '../words/time-words.ts'

/** Where it is decided: at the front line or at the panel, by the same rules as any case. */
export function DecideReview({ review }: { readonly review: ReviewPage }) {
  if (review.state === 'cancelled') return <CalledOff review={review} />
  if (review.state === 'concluded') return <Decided review={review} />
  return review.heard === null ? <ToDecide review={review} /> : <BeingDecided review={review} />
}

/** By somebody, or by a decision that withdrew it. */
const CalledOff = ({ review: { verdict, heard } }: { readonly review: ReviewPage }) =>
  verdict === 'withdrawn' && heard !== null ? (
    <Stack gap={3}>
      <Prose>
        It was taken back on {longDate(heard.heldOn)}: what was promised stands, and what was due is due
        again.
      </Prose>
      <Row>
        <LinkButton href={paths.sign(heard.meetingId)}>The record and who signed</LinkButton>
      </Row>
    </Stack>
  ) : (
    <Prose>It was called off: nothing is decided, and what was promised stands.</Prose>
  )

function ToDecide({ review: { caseId, missing } }: { readonly review: ReviewPage }) {
  const go = useGo()
  const [isListing, setListing] = useState(false)
  const [mayList, maySign] = [useMay('meetings.addCases'), useMay('frontLine.begin')]
  const route = useQueryOp('cases.route', { caseId }).data?.route
  const isWhole = missing.length === 0
  return (
    <Stack gap={3}>
      <Prose>
        {isWhole
          ? 'Two people who may sign for their agencies can decide it without the panel, unless it needs the panel.'
          : `${plural(missing.length, 'thing is', 'things are')} still to be written before it can be decided. It can be put on an agenda already.`}
        {route === 'panel' && ' This one needs the panel.'}
      </Prose>
      <Row>
        {maySign && route === 'front_line' && (
          <Button variant="primary" isDisabled={!isWhole} onPress={() => go(paths.frontLine(caseId))}>
            Decide it at the front line
          </Button>
        )}
        {mayList && (
          <Button
            {...(route === 'panel' && { variant: 'primary' as const })}
            onPress={() => setListing(true)}
          >
            Take it to the panel…
          </Button>
        )}
      </Row>
      <ListForMeeting caseId={caseId} isOpen={isListing} onClose={() => setListing(false)} />
    </Stack>
  )
}

function BeingDecided({ review: { caseId, heard } }: { readonly review: ReviewPage }) {
  if (heard === null) return null
  return heard.kind === 'front_line' ? (
    <LinkButton variant="primary" href={paths.frontLine(caseId)}>
      Go on at the front line
    </LinkButton>
  ) : (
    <Row>
      <Prose>It is on the agenda of {longDate(heard.heldOn)}.</Prose>
      <LinkButton href={paths.agenda(heard.meetingId)}>Open the agenda</LinkButton>
    </Row>
  )
}

function Decided({ review }: { readonly review: ReviewPage }) {
  const { heard, result, concludedOn, newCaseId, id, version, verdict } = review
  const isAgreed = verdict !== null && isApproving(verdict)
  const isToOpen = result === 'change' && isAgreed && newCaseId === null
  const go = useGo()
  const mayOpen = useMay('reviews.openCase')
  const { run, pending } = useCommandOp('reviews.openCase')
  const open = async (): Promise<void> => {
    const reply = await run({ reviewId: id, version })
    if (reply.ok) go(paths.case(reply.value.id))
    else sayRefusal(reply.error)
  }
  return (
    <Stack gap={3}>
      <Prose>
        {result !== null && `Proposed: ${resultWords[result].toLowerCase()}. `}
        {concludedOn !== null && `${isAgreed ? 'Agreed' : 'Not agreed'} on ${longDate(concludedOn)}.`}
        {!isAgreed && ' What was promised stands.'}
        {isToOpen && ' What is to be different is decided as a case of its own.'}
      </Prose>
      <Row>
        {isToOpen && mayOpen && (
          <Button variant="primary" isPending={pending} pendingLabel="Opening…" onPress={() => void open()}>
            Open the new case
          </Button>
        )}
        {newCaseId !== null && (
          <LinkButton href={paths.case(newCaseId)}>The case for what changes</LinkButton>
        )}
        {heard !== null && (
          <LinkButton href={paths.sign(heard.meetingId)}>The record and who signed</LinkButton>
        )}
        <LinkButton href={paths.case(review.caseId)}>The case that was reviewed</LinkButton>
      </Row>
    </Stack>
  )
}
