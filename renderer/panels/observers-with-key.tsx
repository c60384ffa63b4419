import type { Member } from '../../shared/panels.ts'
import { Trouble } from '../form/trouble.tsx'
import { useMay } from '../data/open-session.ts'
import { useCommandOp } from '../data/use-op.ts'
import { Button, Finding, notify } from '../ui/index.ts'

/** Observers of before, who could come in: each may until the key is taken away, which is offered to whoever may do it. */
export function ObserversWithKey({ members }: { readonly members: readonly Member[] }) {
  const mayTake = useMay('panels.takeKey')
  const holding = members.filter(({ role, hasKey }) => role === 'observer' && hasKey)
  if (!mayTake) return null
  return holding.map((member) => <StillHolds key={member.id} member={member} />)
}

function StillHolds({ member: { id, version, name } }: { readonly member: Member }) {
  const take = useCommandOp('panels.takeKey')
  const takeAway = async (): Promise<void> => {
    if ((await take.run({ memberId: id, version })).ok) notify(`${name} has no key to this store any more.`)
  }
  return (
    <Finding level="check" title={`${name} observes, and still has a key to this store`}>
      <p>
        It is from before, when everybody had one, and opens all of it. Without it they get papers and the
        shared screen. The store gets another key, for the others.
      </p>
      <Button
        isPending={take.pending}
        pendingLabel="Writing it all anew…"
        aria-label={`Take the key away from ${name}`}
        onPress={() => void takeAway()}
      >
        Take the key away
      </Button>
      {take.error && <Trouble error={take.error} />}
    </Finding>
  )
}
