import { useState } from 'react'
import type { Member, PanelView, SeatedPanel } from '../../shared/panels.ts'
import { useMay } from '../data/open-session.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { AgencyTag, Button, CheckGroup, Finding, PageSection, Small, Stack, Table } from '../ui/index.ts'
import type { Column } from '../ui/index.ts'
import { neitherSideWords, roleWords } from '../../shared/words.ts'
import { quorumFindings } from './panel-findings.ts'
import { seatChoices } from './seat-choices.ts'

interface SeatsSectionProps {
  readonly view: PanelView
  readonly panel: SeatedPanel
}

/** Who sits on this panel, out of everybody the store knows. */
export function SeatsSection({ view, panel }: SeatsSectionProps) {
  const maySeat = useMay('panels.seat')
  const [isOpen, setOpen] = useState(false)
  const seated = view.members.filter(({ id, active }) => active && panel.memberIds.includes(id))
  return (
    <PageSection
      title="Who sits on it"
      aside={quorumFindings(panel.terms, seated).map(({ title, text }) => (
        <Finding key={title} level="check" title={title}>
          {text}
        </Finding>
      ))}
    >
      <Stack>
        {seated.length === 0 ? (
          <Small as="p">Nobody yet.</Small>
        ) : (
          <Table caption="Who sits on it" rows={seated} rowKey={({ id }) => id} columns={columns} />
        )}
        {maySeat && (
          <div>
            <Button onPress={() => setOpen(true)}>Change who sits on it</Button>
          </div>
        )}
      </Stack>
      {isOpen && <Seating view={view} panel={panel} onClose={() => setOpen(false)} />}
    </PageSection>
  )
}

const columns: readonly Column<Member>[] = [
  {
    id: 'name',
    title: 'Name',
    rowHeader: true,
    cell: ({ name, title }) => (
      <>
        {name}
        <Small as="div">{title}</Small>
      </>
    ),
  },
  {
    id: 'agency',
    title: 'Agency',
    width: '26%',
    cell: ({ side }) => (side === null ? <Small>{neitherSideWords}</Small> : <AgencyTag agency={side} />),
  },
  { id: 'role', title: 'Role', width: '24%', cell: ({ role }) => roleWords[role] },
]

const Seating = ({ view, panel, onClose }: SeatsSectionProps & { readonly onClose: () => void }) => (
  <FormDialog
    title={`Who sits on ${panel.name}`}
    op="panels.seat"
    initial={{
      panelId: panel.id,
      version: panel.version,
      memberIds: view.members
        .filter(({ id, active }) => active && panel.memberIds.includes(id))
        .map(({ id }) => id),
    }}
    save="Save who sits on it"
    onClose={onClose}
  >
    {({ field }) => (
      <CheckGroup
        {...field('memberIds')}
        label="Members"
        description="Whoever was at a meeting stays on its record."
        choices={seatChoices(view.members)}
      />
    )}
  </FormDialog>
)
