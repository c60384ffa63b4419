import { useState } from 'react'
import type { SchemeRow } from '../../shared/delegation.ts'
import { Answer } from '../form/answer.tsx'
import { useMay } from '../data/open-session.ts'
import { plural, todayOn } from '../words/time-words.ts'
import { Button, Disclosure, Finding, MarginNote, PageSection, Small, Stack } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { AddDelegation } from './add-delegation.tsx'
import { EndDelegation } from './end-delegation.tsx'
import { SchemeTable } from './scheme-table.tsx'
import { formatPence } from '../../shared/kernel/money.ts'

/** Where a member's own limit is not what their agency's scheme says: the lower one counts. */
const schemeFindings = (rows: readonly SchemeRow[]): readonly { title: string; text: string }[] =>
  rows.flatMap(({ role, annualLimitPence, schemeName, holders }) =>
    holders
      .filter((holder) => holder.annualLimitPence !== annualLimitPence)
      .map((holder) => ({
        title: `${holder.name}’s limit is not the scheme’s`,
        text: `They may sign up to ${formatPence(holder.annualLimitPence)} a year; the ${schemeName.replace(/^S/, 's')} says ${formatPence(annualLimitPence)} for “${role}”. The lower of the two counts.`,
      })),
  )

/** Each agency's scheme of delegation: who may sign without the panel, up to how much, and since when. */
export function SchemeSection() {
  const query = useQueryOp('delegation.list', {})
  return (
    <PageSection title="Schemes of delegation" aside={<Notes rows={query.data ?? []} />}>
      <Answer query={query} waiting="Opening the schemes…">
        {(rows) => <Scheme rows={rows} />}
      </Answer>
    </PageSection>
  )
}

function Scheme({ rows }: { readonly rows: readonly SchemeRow[] }) {
  const mayChange = useMay('delegation.add')
  const [isAdding, setAdding] = useState(false)
  const [ending, setEnding] = useState<SchemeRow | null>(null)
  const hasEnded = ({ toOn }: SchemeRow): boolean => toOn !== null && toOn < todayOn()
  const [current, past] = [rows.filter((row) => !hasEnded(row)), rows.filter(hasEnded)]
  return (
    <Stack>
      {current.length === 0 ? (
        <Small as="p">
          No role is named yet, so everyone who may sign for an agency counts, with their own limit.
        </Small>
      ) : (
        <SchemeTable
          caption="Schemes of delegation"
          rows={current}
          {...(mayChange && { onEnd: setEnding })}
        />
      )}
      {mayChange && (
        <div>
          <Button onPress={() => setAdding(true)}>Add a role</Button>
        </div>
      )}
      {past.length > 0 && (
        <Disclosure title={plural(past.length, 'earlier row')}>
          <SchemeTable caption="Earlier rows" rows={past} />
        </Disclosure>
      )}
      <AddDelegation isOpen={isAdding} onClose={() => setAdding(false)} />
      <EndDelegation row={ending} onClose={() => setEnding(null)} />
    </Stack>
  )
}

const Notes = ({ rows }: { readonly rows: readonly SchemeRow[] }) => (
  <>
    {schemeFindings(rows).map(({ title, text }) => (
      <Finding key={title} level="check" title={title}>
        {text}
      </Finding>
    ))}
    <MarginNote title="Without the panel">
      Whoever holds a role named here may sign with somebody of the other agency, up to their own limit. A
      role is added or ended, never changed: what held on a past day stays as it was.
    </MarginNote>
  </>
)
