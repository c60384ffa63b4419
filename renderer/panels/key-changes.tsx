import { useFormContext, useWatch } from 'react-hook-form'
import type { z } from 'zod'
import type { Member, panels as panelOps } from '../../shared/panels.ts'
import { useSession } from '../data/open-session.ts'
import { useQueryOp } from '../data/use-op.ts'
import { StoreKeyWaits } from '../session/store-key-section.tsx'
import { Small } from '../ui/index.ts'
import { FirstPassphraseFields } from './first-passphrase-fields.tsx'

type Fields = z.input<typeof panelOps.updateMember.input>

interface KeyChangesProps {
  readonly member: Member
}

/** Before a member is changed: what that does to their way in, and to the store's key. */
export function KeyChanges({ member }: KeyChangesProps) {
  const { control } = useFormContext<Fields>()
  const [isStaying, role] = useWatch({ control, name: ['active', 'role'] })
  const observes = role === 'observer'
  const comesIn = isStaying && !observes
  if (comesIn && !member.hasKey) return <FirstPassphraseFields />
  const keeps = isStaying && member.role === 'observer' && observes
  if (comesIn || keeps || !member.hasKey) return null
  return <Losing observes={isStaying} />
}

/** `observes`: they stay as somebody who observes; otherwise they have left. */
function Losing({ observes }: { readonly observes: boolean }) {
  const { store } = useSession()
  const state = useQueryOp('session.storeKey', {}, { enabled: store === 'panel' })
  return (
    <>
      {observes && (
        <Small as="p">
          An observer gets papers and the shared screen, and has no key to this store: their passphrase no
          longer opens it.
        </Small>
      )}
      {store === 'panel' && (
        <Small as="p">
          The store gets another key, for {observes ? 'the others' : 'those who stay'}. Copies and backups
          made before still open with their passphrase: take those from them.
        </Small>
      )}
      {state.data && <StoreKeyWaits state={state.data} />}
    </>
  )
}
