import { shortDate } from '../../shared/kernel/dates.ts'
import type { Referral, ReferralState } from '../../shared/referrals.ts'
import { paths } from '../data/paths.ts'
import { OneReferral } from '../referrals/one-referral.tsx'
import { SaySame } from '../referrals/say-same.tsx'
import { UndoSame } from '../referrals/undo-same.tsx'
import { Trouble } from '../form/trouble.tsx'
import { useGo } from '../data/navigation.ts'
import { useMay } from '../data/open-session.ts'
import { Button, PageSection, Small, Stack, TextLink } from '../ui/index.ts'
import { useCommandOp } from '../data/use-op.ts'

const stateWords: Readonly<Record<ReferralState, string>> = {
  open: 'Waiting',
  joined: 'Part of a case',
  closed: 'Closed without a case',
}

/** How things stand with a referral, and what somebody said of it last. */
function stateInWords({ state, closedBecause, sameAs }: Referral, all: readonly Referral[]): string {
  const other = all.find(({ id }) => id === sameAs)
  if (other) return `The same as the one sent ${shortDate(other.referredOn)}: ${closedBecause}`
  if (closedBecause === '') return stateWords[state]
  return state === 'closed'
    ? `${stateWords[state]}: ${closedBecause}`
    : `${stateWords[state]}. Another one after all: ${closedBecause}`
}

/** Everything either agency sent. */
export function PersonReferrals({ referrals }: { readonly referrals: readonly Referral[] }) {
  const go = useGo()
  const mayOpen = useMay('cases.open')
  const open = useCommandOp('cases.open')
  const waiting = referrals.filter(({ state }) => state === 'open')
  if (referrals.length === 0) return null
  const openCase = async () => {
    const reply = await open.run({ referralIds: waiting.map(({ id }) => id) })
    if (reply.ok) go(paths.case(reply.value.id))
  }
  return (
    <PageSection title="Referrals">
      <Stack>
        {waiting.length > 0 && mayOpen && (
          <div>
            <Button isPending={open.pending} pendingLabel="Opening…" onPress={() => void openCase()}>
              {waiting.length === 1 ? 'Open a case' : 'Open one case from those waiting'}
            </Button>
          </div>
        )}
        {open.error && <Trouble error={open.error} />}
        {referrals.map((referral) => (
          <div key={referral.id}>
            <OneReferral referral={referral} />
            <SaySame referral={referral} all={referrals} />
            <UndoSame referral={referral} />
            <Small as="p">
              {stateInWords(referral, referrals)}
              {referral.caseId !== null && (
                <>
                  . <TextLink href={paths.case(referral.caseId)}>Open the case</TextLink>
                </>
              )}
            </Small>
          </div>
        ))}
      </Stack>
    </PageSection>
  )
}
