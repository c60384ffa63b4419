import { useRef, useState } from 'react'
import type { PossibleMatch } from '../../shared/people.ts'
import type { Referral } from '../../shared/referrals.ts'
import { shortDate } from '../../shared/kernel/dates.ts'
import { fullName } from '../../shared/kernel/person-name.ts'
import { useMay } from '../data/open-session.ts'
import { Trouble } from '../form/trouble.tsx'
import {
  AgencyTag,
  Button,
  Columns,
  Prose,
  Row,
  Small,
  Stack,
  notify,
  keysActHere,
  useKeysFrom,
  useShortcuts,
} from '../ui/index.ts'
import { useCommandOp } from '../data/use-op.ts'
import { matchWords } from './match-words.ts'
import { SideBySide } from './side-by-side.tsx'

/** One pair: what is alike, what differs, what each was referred for, and the question. */
export function MatchPair({ match }: { readonly match: PossibleMatch }) {
  const { first, second } = match
  const mayDecide = useMay('people.decideMatch')
  const decide = useCommandOp('people.decideMatch')
  // The button that was pressed keeps the focus while it works; the other does nothing meanwhile.
  const [said, setSaid] = useState(false)
  const say = async (same: boolean) => {
    if (decide.pending) return
    setSaid(same)
    const reply = await decide.run({ matchId: match.id, same })
    if (!reply.ok) return
    notify(same ? `Joined: one record for ${fullName(first)}.` : 'Kept apart as two people.')
  }
  const isDisabled = !mayDecide || decide.pending
  const place = useRef<HTMLDivElement>(null)
  useKeysFrom(place)
  useShortcuts('Possible matches', {
    s: { label: 'The same person', run: () => void say(true), isDisabled },
    d: { label: 'Two people', run: () => void say(false), isDisabled },
  })
  return (
    <Stack gap={5}>
      <p>{matchWords(match.why)}</p>
      <SideBySide firstTitle="Here first" secondTitle="Came later" first={first} second={second} />
      <Columns gap={6}>
        <SentAbout referrals={match.firstReferrals} />
        <SentAbout referrals={match.secondReferrals} />
      </Columns>
      {decide.error && <Trouble error={decide.error} />}
      {mayDecide && (
        <div ref={place} tabIndex={-1} {...keysActHere}>
          <Row>
            <Button shortcut="s" isPending={decide.pending && said} onPress={() => void say(true)}>
              The same person
            </Button>
            <Button shortcut="d" isPending={decide.pending && !said} onPress={() => void say(false)}>
              Two people
            </Button>
            <Small>
              Joining moves the second record’s referrals to the first; it can be undone on the person’s page.
              If in doubt, ask the workers.
            </Small>
          </Row>
        </div>
      )}
    </Stack>
  )
}

function SentAbout({ referrals }: { readonly referrals: readonly Referral[] }) {
  return (
    <Stack gap={3}>
      {referrals.map((referral) => (
        <div key={referral.id}>
          <Row>
            <AgencyTag agency={referral.side} />
            <Small>
              sent {shortDate(referral.referredOn)} by {referral.worker || referral.team || 'nobody named'}
            </Small>
          </Row>
          <Prose>{referral.reason}</Prose>
        </div>
      ))}
    </Stack>
  )
}
