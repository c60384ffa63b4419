import { useState } from 'react'
import type { Authorities } from '../../shared/authority.ts'
import type { Member, PanelView } from '../../shared/panels.ts'
import { useMay } from '../data/open-session.ts'
import { plural } from '../words/time-words.ts'
import { paths } from '../data/paths.ts'
import { Button, Disclosure, Finding, MarginNote, PageSection, Row, Stack, TextLink } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { AddMember } from './add-member.tsx'
import { AddSeveral } from './add-several.tsx'
import { EditMember } from './edit-member.tsx'
import { MemberTable } from './member-table.tsx'
import { ObserversWithKey } from './observers-with-key.tsx'
import { panelFindings } from './panel-findings.ts'

const none: Authorities = { waiting: [], given: [], keys: [] }

/** Who is on the panel, and for whom they may sign. */
export function MembersSection({ view }: { readonly view: PanelView }) {
  const mayAdd = useMay('panels.addMember')
  const [adding, setAdding] = useState<'one' | 'several' | null>(null)
  const [editing, setEditing] = useState<Member | null>(null)
  const authorities = useQueryOp('authority.list', {}).data ?? none
  const active = view.members.filter((member) => member.active)
  const former = view.members.filter((member) => !member.active)
  return (
    <PageSection title="Members" aside={<Notes view={view} waiting={authorities.waiting} />}>
      <Stack>
        <MemberTable caption="Members" members={active} authorities={authorities} onEdit={setEditing} />
        <ObserversWithKey members={active} />
        {mayAdd && (
          <Row>
            <Button onPress={() => setAdding('one')}>Add a member</Button>
            <Button onPress={() => setAdding('several')}>Add several</Button>
          </Row>
        )}
        {former.length > 0 && (
          <Disclosure title={plural(former.length, 'former member')}>
            <MemberTable
              caption="Former members"
              members={former}
              authorities={authorities}
              onEdit={setEditing}
            />
          </Disclosure>
        )}
      </Stack>
      <AddMember isOpen={adding === 'one'} onClose={() => setAdding(null)} />
      <AddSeveral view={view} isOpen={adding === 'several'} onClose={() => setAdding(null)} />
      <EditMember
        member={editing}
        waiting={authorities.waiting.find(({ memberId }) => memberId === editing?.id)}
        onClose={() => setEditing(null)}
      />
    </PageSection>
  )
}

interface NotesProps {
  readonly view: PanelView
  readonly waiting: Authorities['waiting']
}

const Notes = ({ view, waiting }: NotesProps) => (
  <>
    {panelFindings(view, waiting).map(({ title, text }) => (
      <Finding key={title} level="check" title={title}>
        {text}
      </Finding>
    ))}
    <MarginNote title="Who may sign">
      A member with a limit signs for their agency, up to that much a year for one person. A decision is
      signed off when each agency has signed with enough authority. What somebody sets here counts once a
      second member of that agency has confirmed it, on their own Today page.
    </MarginNote>
    <MarginNote title="Somebody who comes once">
      Needs no sign-in: name them as a guest on the{' '}
      <TextLink href={paths.meetings}>agenda of that meeting</TextLink>, or in the room.
    </MarginNote>
  </>
)
