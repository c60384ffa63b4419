import { z } from 'zod'
import type { PanelView } from '../../shared/panels.ts'
import { formatPence } from '../../shared/kernel/money.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import { neitherSideWords, roleWords } from '../../shared/words.ts'
import { api } from '../data/api.ts'
import { ChoosePanel } from '../form/choose-panel.tsx'
import { Form } from '../form/form.tsx'
import { plural } from '../words/time-words.ts'
import { AgencyTag, Small, Table, TextArea } from '../ui/index.ts'
import { UnreadRow } from '../form/unread-row.tsx'
import { firstPassphrase } from './first-passphrase.ts'
import { GivingDialog } from './giving-dialog.tsx'
import type { Given } from './given-passphrases.tsx'
import { memberColumns, pastedMembers } from './pasted-members.ts'
import type { PastedMember, PastedMemberRow } from './pasted-members.ts'

interface AddSeveralProps {
  readonly view: PanelView
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** The members of a panel from a list, looked at before they are added; each gets a passphrase to come in with, but for observers. */
export function AddSeveral({ view, isOpen, onClose }: AddSeveralProps) {
  return (
    <GivingDialog
      title="Add several members"
      titleThen="Give each their own"
      isOpen={isOpen}
      onClose={onClose}
      form={(onGiven, close) => <PasteMembers view={view} onGiven={onGiven} onClose={close} />}
    />
  )
}

interface PasteMembersProps extends Omit<AddSeveralProps, 'isOpen'> {
  readonly onGiven: (given: readonly Given[]) => void
}

function PasteMembers({ view, onGiven, onClose }: PasteMembersProps) {
  const named = { health: view.health.name, socialCare: view.socialCare.name }
  const logins = view.members.map(({ login }) => login)
  const read = (text: string) => pastedMembers(text, named, logins)
  return (
    <Form
      schema={Pasted}
      initial={{ text: '', panelId: null }}
      send={({ text, panelId }) => addAll(goodIn(read(text)), panelId)}
      save={({ text }) => saveLabel(goodIn(read(text)).length)}
      canSave={({ text }) => isGood(read(text))}
      onDone={(given) => onGiven(given)}
      isInDialog
      onBack={onClose}
    >
      {({ field, values, set }) => (
        <>
          <ChoosePanel value={values.panelId} onChange={(panelId) => set('panelId', panelId)} />
          <TextArea
            {...field('text')}
            label="Paste them here, one a line"
            description={`From a spreadsheet, in this order: ${memberColumns.join(', ').toLowerCase()}. The agency is health, council or neither. Role and amount may be left out.`}
            rows={5}
            autoFocus
          />
          <Read rows={read(values.text)} />
        </>
      )}
    </Form>
  )
}

const Pasted = z.object({ text: z.string(), panelId: z.string().nullable() })

const goodIn = (rows: readonly PastedMemberRow[]): readonly PastedMember[] =>
  rows.flatMap((row) => ('member' in row ? [row.member] : []))
const isGood = (rows: readonly PastedMemberRow[]): boolean =>
  rows.length > 0 && goodIn(rows).length === rows.length
const saveLabel = (count: number): string => (count === 0 ? 'Add them' : `Add ${plural(count, 'member')}`)

function Read({ rows }: { readonly rows: readonly PastedMemberRow[] }) {
  const bad = rows.length - goodIn(rows).length
  return (
    <>
      {bad > 0 && (
        <Small as="p">
          <b>{plural(bad, 'row')} cannot be read, so nobody is added.</b> Change what is named below, here or
          in the spreadsheet.
        </Small>
      )}
      {rows.length > 0 && <Preview rows={rows} />}
    </>
  )
}

/** One after the other; who was added stays added, and the next says why not. */
async function addAll(members: readonly PastedMember[], panelId: string | null): Promise<readonly Given[]> {
  const seats = panelId === null ? {} : { panelIds: [panelId] }
  const given: Given[] = []
  for (const member of members) {
    const passphrase = member.role === 'observer' ? undefined : firstPassphrase()
    const reply = await api.call('panels.addMember', {
      ...member,
      ...seats,
      ...(passphrase && { passphrase }),
    })
    if (!reply.ok && given.length === 0) throw new Failure(reply.error)
    given.push({ name: member.name, login: member.login, isAdded: reply.ok, passphrase })
  }
  return given
}

const Preview = ({ rows }: { readonly rows: readonly PastedMemberRow[] }) => (
  <Table
    caption="Who will be added"
    showCaption
    rows={rows}
    rowKey={({ row }) => String(row)}
    columns={[
      { id: 'who', title: 'Who', rowHeader: true, cell: (row) => <Who row={row} /> },
      {
        id: 'agency',
        title: 'Agency',
        width: '6rem',
        cell: (row) => 'member' in row && <AgencyOf member={row.member} />,
      },
      {
        id: 'role',
        title: 'Role',
        width: '7rem',
        cell: (row) => 'member' in row && roleWords[row.member.role],
      },
      {
        id: 'signs',
        title: 'May sign',
        width: '9rem',
        cell: (row) =>
          'member' in row &&
          row.member.annualLimitPence !== null &&
          `up to ${formatPence(row.member.annualLimitPence)} a year`,
      },
    ]}
  />
)

const AgencyOf = ({ member }: { readonly member: PastedMember }) =>
  member.side === null ? <Small>{neitherSideWords}</Small> : <AgencyTag agency={member.side} />

function Who({ row }: { readonly row: PastedMemberRow }) {
  if ('faults' in row) return <UnreadRow {...row} />
  return (
    <>
      {row.member.name}
      <Small as="p">
        {row.member.title} ·{' '}
        {row.member.role === 'observer' ? 'does not come in' : `signs in as ${row.member.login}`}
      </Small>
    </>
  )
}
