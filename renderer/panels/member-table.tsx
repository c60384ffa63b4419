import type { Authorities } from '../../shared/authority.ts'
import type { Member } from '../../shared/panels.ts'
import { formatPence } from '../../shared/kernel/money.ts'
import { neitherSideWords, roleWords } from '../../shared/words.ts'
import { givenWords, grantWords, waitsForWords } from '../authority/authority-words.ts'
import { useMay, useSession } from '../data/open-session.ts'
import { AgencyTag, Small, Table, TextButton, VisuallyHidden } from '../ui/index.ts'
import type { Column } from '../ui/index.ts'
import { noKeyWords } from './member-choices.ts'

interface MemberTableProps {
  readonly caption: string
  readonly members: readonly Member[]
  readonly authorities: Authorities
  readonly onEdit: (member: Member) => void
}

export function MemberTable({ caption, members, authorities, onEdit }: MemberTableProps) {
  const mayEdit = useMay('panels.updateMember')
  const { memberId } = useSession().who
  const columns: readonly Column<Member>[] = [
    {
      id: 'name',
      title: 'Name',
      rowHeader: true,
      cell: (member) => <Name member={member} isYou={member.id === memberId} />,
    },
    { id: 'agency', title: 'Agency', width: '18%', cell: (member) => <AgencyOf member={member} /> },
    { id: 'role', title: 'Role', width: '15%', cell: (member) => roleWords[member.role] },
    {
      id: 'signs',
      title: 'May sign',
      width: '27%',
      cell: (member) => <Signs member={member} authorities={authorities} />,
    },
  ]
  const edit: Column<Member> = {
    id: 'edit',
    title: <VisuallyHidden>Edit</VisuallyHidden>,
    align: 'end',
    cell: (member) => (
      <TextButton aria-label={`Edit ${member.name}`} onPress={() => onEdit(member)}>
        Edit
      </TextButton>
    ),
  }
  return (
    <Table
      caption={caption}
      rows={members}
      rowKey={(member) => member.id}
      columns={mayEdit ? [...columns, edit] : columns}
    />
  )
}

const onOneLine = (text: string): string => text.replaceAll(' ', '\u00A0')

const Name = ({ member, isYou }: { readonly member: Member; readonly isYou: boolean }) => (
  <>
    {member.name}
    {isYou && <Small> (you)</Small>}
    <Small as="div">{[member.title, onOneLine(member.registration)].filter(Boolean).join(', ')}</Small>
  </>
)

const AgencyOf = ({ member }: { readonly member: Member }) =>
  member.side === null ? <Small>{neitherSideWords}</Small> : <AgencyTag agency={member.side} />

function withoutWords({ active, role, hasKey }: Member): string {
  if (!active) return 'no longer signs'
  return role === 'observer' && !hasKey ? noKeyWords : 'does not sign'
}

interface SignsProps {
  readonly member: Member
  readonly authorities: Authorities
}

/** Their delegated limit says only how far they may go; whether they sign at all depends on role and agency too. */
function Signs({ member, authorities: { waiting, given } }: SignsProps) {
  const { id, canSign, annualLimitPence } = member
  const waits = waiting.find(({ memberId }) => memberId === id)
  const stands = given.find(({ memberId }) => memberId === id)
  const signs = canSign && annualLimitPence !== null
  return (
    <>
      {signs && <>up to {formatPence(annualLimitPence)} a year</>}
      {!signs && !waits && <Small>{withoutWords(member)}</Small>}
      {signs && stands && <Small as="div">{givenWords(stands)}</Small>}
      {waits && (
        <Small as="div">
          <b>{grantWords(waits)}</b>: {waitsForWords(waits)}
        </Small>
      )}
    </>
  )
}
