import { useState } from 'react'
import { shortDate } from '../../shared/kernel/dates.ts'
import { formatNhsNumber } from '../../shared/kernel/nhs-number.ts'
import type { QueueRow, Referral } from '../../shared/referrals.ts'
import { fullName } from '../../shared/kernel/person-name.ts'
import { useGo } from '../data/navigation.ts'
import { paths } from '../data/paths.ts'
import { useMay } from '../data/open-session.ts'
import { Answer } from '../form/answer.tsx'
import { Trouble } from '../form/trouble.tsx'
import { Button, Dialog, Row, Small, Stack, TextLink } from '../ui/index.ts'
import { useCommandOp, useQueryOp } from '../data/use-op.ts'
import { OneReferral } from './one-referral.tsx'

export interface QueueRowDialogProps {
  /** Null: closed. */
  readonly row: QueueRow | null
  readonly onClose: () => void
}

/** What both agencies sent about one person, and the one step from here: a case. */
export function QueueRowDialog({ row, onClose }: QueueRowDialogProps) {
  return (
    <Dialog title={row ? fullName(row) : ''} size="wide" isOpen={row !== null} onOpenChange={onClose}>
      {row && <Asked key={row.personId} row={row} />}
    </Dialog>
  )
}

function Asked({ row }: { readonly row: QueueRow }) {
  const query = useQueryOp('referrals.waiting', { personId: row.personId })
  return (
    <Answer query={query} waiting="Looking up what was sent…">
      {(referrals) => <Sent row={row} referrals={referrals} />}
    </Answer>
  )
}

interface SentProps {
  readonly row: QueueRow
  readonly referrals: readonly Referral[]
}

function Sent({ row, referrals }: SentProps) {
  const go = useGo()
  const mayOpen = useMay('cases.open')
  const open = useCommandOp('cases.open')
  const [leftOut, setLeftOut] = useState<readonly string[]>([])
  const joined = referrals.filter(({ id }) => !leftOut.includes(id))
  const openCase = async () => {
    const reply = await open.run({ referralIds: joined.map(({ id }) => id) })
    if (reply.ok) go(paths.casePlace(reply.value.id, 'words'))
  }
  const nhs = row.nhsNumber === null ? 'no NHS number' : `NHS ${formatNhsNumber(row.nhsNumber)}`
  return (
    <Stack gap={5}>
      <Small as="p">
        Born {shortDate(row.dateOfBirth)} · {nhs} ·{' '}
        <TextLink href={paths.person(row.personId)}>Their page</TextLink>
        {row.possibleMatches > 0 && (
          <>
            {' · '}
            <TextLink href={paths.matches}>May be someone who is here already</TextLink>
          </>
        )}
      </Small>
      {referrals.map((referral) => (
        <OneReferral
          key={referral.id}
          referral={referral}
          {...(referrals.length > 1 && {
            isJoined: !leftOut.includes(referral.id),
            onJoin: (isJoined: boolean) =>
              setLeftOut(isJoined ? leftOut.filter((id) => id !== referral.id) : [...leftOut, referral.id]),
          })}
        />
      ))}
      {open.error && <Trouble error={open.error} />}
      {mayOpen && (
        <Row>
          <Button
            variant="primary"
            isPending={open.pending}
            pendingLabel="Opening…"
            isDisabled={joined.length === 0}
            onPress={() => void openCase()}
          >
            {joined.length > 1 ? 'Open one case from these' : 'Open a case'}
          </Button>
        </Row>
      )}
    </Stack>
  )
}
