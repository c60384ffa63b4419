import { useState } from 'react'
import type { Eligible } from '../../shared/eligible.ts'
import { eligibleWho } from '../../shared/eligible-words.ts'
import { shortDate } from '../../shared/kernel/dates.ts'
import { periodWords } from '../../shared/rules/figure-words.ts'
import { useMay } from '../data/open-session.ts'
import { run } from '../data/run.ts'
import { useQueryOp } from '../data/use-op.ts'
import { Button, PageSection, Row, Small, Stack, Table, TextButton, notify } from '../ui/index.ts'
import type { Column } from '../ui/index.ts'
import { EligibleForm } from './eligible-form.tsx'

export interface EligibleSectionProps {
  /** Teams that referrals name. */
  readonly teams: readonly string[]
  /** The months that are looked at, which a new number begins with. */
  readonly months: { readonly from: string; readonly to: string }
}

/** How many people could have a joint budget: nobody can count whom no one referred, so it is typed in, with its source. */
export function EligibleSection(props: EligibleSectionProps) {
  return useMay('eligible.add') ? <Typed {...props} /> : null
}

function Typed({ teams, months }: EligibleSectionProps) {
  const [open, setOpen] = useState<Eligible | 'new' | null>(null)
  const { data: rows = [] } = useQueryOp('eligible.list', {})
  return (
    <PageSection title="How many could have one" aside={<About />} keepsNote>
      <Stack gap={3}>
        {rows.length === 0 ? (
          <p>Nobody has typed in yet how many people could have a joint budget.</p>
        ) : (
          <Table
            caption="How many people could have a joint budget, as it was typed in"
            columns={columnsOf(setOpen)}
            rows={rows}
            rowKey={({ id }) => id}
          />
        )}
        <Row>
          <Button onPress={() => setOpen('new')}>Type in a number</Button>
        </Row>
      </Stack>
      {open !== null && (
        <EligibleForm
          eligible={open === 'new' ? null : open}
          teams={teams}
          months={months}
          onClose={() => setOpen(null)}
        />
      )}
    </PageSection>
  )
}

const About = () => (
  <Small as="p">
    Accord knows only those who were referred. The number of those who could have a budget is somebody else’s:
    the register of care plans, or of people under section 117. It is set beside what was accepted in the same
    months.
  </Small>
)

const columnsOf = (open: (one: Eligible) => void): readonly Column<Eligible>[] => [
  { id: 'who', title: 'Whose', cell: (one) => eligibleWho(one) },
  {
    id: 'months',
    title: 'Months',
    cell: ({ fromMonth, toMonth }) => periodWords({ from: fromMonth, to: toMonth }),
  },
  { id: 'people', title: 'People', align: 'end', cell: ({ people }) => people.toLocaleString('en-GB') },
  {
    id: 'source',
    title: 'Source',
    cell: ({ source, typedBy, typedOn }) => (
      <>
        {source}
        <Small as="p">
          Typed in by {typedBy}, {shortDate(typedOn)}
        </Small>
      </>
    ),
  },
  {
    id: 'acts',
    title: 'To do',
    cell: (one) => (
      <Row gap={3}>
        <TextButton aria-label={`Change: ${nameOf(one)}`} onPress={() => open(one)}>
          Change
        </TextButton>
        <TextButton aria-label={`Take out: ${nameOf(one)}`} onPress={() => void takeOut(one)}>
          Take out
        </TextButton>
      </Row>
    ),
  },
]

const nameOf = (one: Eligible): string =>
  `${eligibleWho(one)}, ${periodWords({ from: one.fromMonth, to: one.toMonth })}`

/** It can be typed in again as it was. */
async function takeOut({ id, version, typedBy: _by, typedOn: _on, ...fields }: Eligible): Promise<void> {
  if (!(await run('eligible.remove', { eligibleId: id, version }))) return
  notify('The number is taken out.', {
    label: 'Put it back',
    run: () => void run('eligible.add', { fields }),
  })
}
