import { useState } from 'react'
import { formatPence } from '../../shared/money.ts'
import type { Member, PanelView } from '../../shared/panels.ts'
import { neitherSideWords, roleWords } from '../../shared/words.ts'
import { useMay } from '../session/open-session.ts'
import { AgencyTag, Button, MarginNote, PageSection, Small, Stack, Table, TextButton } from '../ui/index.ts'
import type { Column } from '../ui/index.ts'
import { AddMember } from './add-member.tsx'
import { EditMember } from './edit-member.tsx'

/** Everyone who sits on the panel; those who have left stay listed, since records name them. */
export function MembersSection({ view }: { readonly view: PanelView }) {
  const mayEdit = useMay('panels.updateMember')
  const [open, setOpen] = useState<Member | 'new' | null>(null)
  const members = view.members.toSorted((a, b) => Number(b.active) - Number(a.active))
  return (
    <PageSection title="Members" aside={<Authority />}>
      <Stack>
        <Table
          caption="Members"
          columns={columnsFor(mayEdit ? setOpen : null)}
          rows={members}
          rowKey={({ id }) => id}
        />
        {mayEdit && (
          <div>
            <Button onPress={() => setOpen('new')}>Add a member</Button>
          </div>
        )}
      </Stack>
      <AddMember isOpen={open === 'new'} onClose={() => setOpen(null)} />
      <EditMember member={open === 'new' ? null : open} onClose={() => setOpen(null)} />
    </PageSection>
  )
}

function Authority() {
  return (
    <MarginNote title="Who may sign">
      A member with a limit may sign for their agency, up to that much a year for one person. A decision is
      signed off when each agency has signed with enough authority.
    </MarginNote>
  )
}

const columnsFor = (onOpen: ((member: Member) => void) | null): readonly Column<Member>[] => [
  { id: 'name', title: 'Name', cell: (member) => <Name member={member} onOpen={onOpen} /> },
  {
    id: 'agency',
    title: 'Agency',
    cell: ({ side }) => (side === null ? <Small>{neitherSideWords}</Small> : <AgencyTag agency={side} />),
  },
  { id: 'role', title: 'In the panel', cell: ({ role }) => roleWords[role] },
  {
    id: 'limit',
    title: 'May sign up to, a year',
    align: 'end',
    cell: ({ canSign, annualLimitPence }) =>
      canSign && annualLimitPence !== null ? formatPence(annualLimitPence) : 'does not sign',
  },
]

function Name({
  member,
  onOpen,
}: {
  readonly member: Member
  readonly onOpen: ((member: Member) => void) | null
}) {
  return (
    <>
      {onOpen ? (
        <TextButton aria-label={`Change ${member.name}`} onPress={() => onOpen(member)}>
          {member.name}
        </TextButton>
      ) : (
        member.name
      )}
      {!member.active && ' (has left)'}
      <br />
      <Small>{[member.title, member.registration].filter(Boolean).join(' · ')}</Small>
    </>
  )
}
