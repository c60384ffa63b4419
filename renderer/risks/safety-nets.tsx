import { safetyNetKinds } from '../../shared/risks.ts'
import { earlierRisk } from '../data/earlier.ts'
import { useAnyKept } from '../form/block-here.ts'
import { ListInPlace } from '../form/saved-fields.tsx'
import { Eyebrow, Stack } from '../ui/index.ts'
import { keysOf, netOfKind } from './block-keys.ts'
import type { RiskSectionProps } from './risk-section.ts'
import { netsOfKind, withNets } from './nets-of-kind.ts'
import type { NetKind } from './nets-of-kind.ts'

const lists: Readonly<Record<NetKind, { readonly title: string; readonly prompt: string }>> = {
  control: { title: 'What will be in place', prompt: 'Add what will be in place' },
  early_sign: { title: 'Early warning signs', prompt: 'Add a sign to look out for' },
  crisis_contact: { title: 'Who to call in a crisis', prompt: 'Add who to call' },
}
const order: readonly NetKind[] = ['control', ...safetyNetKinds.filter((kind) => kind !== 'control')]

/** What will be in place; early signs and whom to call under it. */
export function SafetyNets({ edit, isReadOnly }: RiskSectionProps<'safetyNets'>) {
  const { safetyNets } = edit.doc.body
  // All kinds are one list, and saved as one.
  const isAnyKept = useAnyKept(keysOf.safetyNets(edit.doc.body))
  return (
    <Stack>
      {order.map((kind) => (
        <div key={kind}>
          <Eyebrow as={kind === 'control' ? 'h2' : 'h3'}>{lists[kind].title}</Eyebrow>
          <ListInPlace
            blockOf={netOfKind(safetyNets, kind)}
            label={lists[kind].title}
            prompt={lists[kind].prompt}
            value={netsOfKind(safetyNets, kind)}
            onSave={(lines) =>
              edit.save(({ body }) => ({ safetyNets: withNets(body.safetyNets, kind, lines) }))
            }
            earlier={earlierRisk(edit.doc.caseId, 'safetyNets', (nets) => netsOfKind(nets, kind))}
            isReadOnly={isReadOnly || isAnyKept}
          />
        </div>
      ))}
    </Stack>
  )
}
