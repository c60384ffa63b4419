import { memo, useRef, useState } from 'react'
import type { Person } from '../../shared/people.ts'
import type { BudgetLine, BudgetLineFields } from '../../shared/plans.ts'
import { Button, Row, Small, notify, notifyTrouble, useShortcuts } from '../ui/index.ts'
import { describeSaveError } from '../data/use-edited.ts'
import { LineDialog } from './line-dialog.tsx'
import { useLineKeys } from './line-keys.ts'
import { PasteRowsDialog } from './paste-rows-dialog.tsx'
import { PlanTable } from './plan-table.tsx'
import { RemoveLine } from './remove-line.tsx'
import { useLines } from './use-lines.ts'
import { annualise } from '../../shared/kernel/money.ts'
import { followCost } from './shares.ts'
import styles from './plan-section.module.css'
import type { WorkedOut } from './worked-out.ts'

/** What opens and closes over it draws none of it again. */
const LinesOnce = memo(PlanTable)

export interface PlanLinesProps {
  readonly plan: WorkedOut
  readonly person: Person
  readonly isReadOnly: boolean
}

/** The lines, changed as in a spreadsheet: opened, pasted, filled down, removed, and all of it undone. */
export function PlanLines({ plan, person, isReadOnly }: PlanLinesProps) {
  if (!isReadOnly) return <Changeable plan={plan} person={person} />
  return plan.lines.length > 0 && <PlanTable plan={plan} person={person} />
}

function Changeable({ plan, person }: Omit<PlanLinesProps, 'isReadOnly'>) {
  const place = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<BudgetLine | 'new' | null>(null)
  const [removing, setRemoving] = useState<BudgetLine | null>(null)
  const [pasted, setPasted] = useState<string | null>(null)
  const lines = useLines(plan)
  const undo = { label: 'Undo the last change to a line of the plan', run: () => void lines.undo() }
  useShortcuts('The plan', { 'mod+z': undo })
  const onFillDown = (line: BudgetLine, above: BudgetLine) => {
    const changes = fillDown(above, line, plan.startsOn)
    if (changes === null) return notify('The line above does not add up yet: there is nothing to fill down.')
    lines.update(line, changes).then(
      () => notify(`“${line.description}” has the dates and shares of the line above.`),
      (error: unknown) => notifyTrouble(`Not saved. ${describeSaveError(error)}`),
    )
  }
  useLineKeys(place, plan.lines, { onRemove: setRemoving, onFillDown, onPaste: setPasted })
  return (
    <>
      <div ref={place}>
        {plan.lines.length > 0 && <LinesOnce plan={plan} person={person} onOpen={setOpen} />}
      </div>
      <div className={styles.add}>
        <Row align="center">
          <Button onPress={() => setOpen('new')}>
            {plan.lines.length === 0 ? 'Add the first line' : 'Add a line'}
          </Button>
          <Button variant="plain" onPress={() => setPasted('')}>
            Paste rows from a spreadsheet
          </Button>
          <Small>Ctrl Z takes back the last change to a line.</Small>
        </Row>
      </div>
      <LineDialog
        plan={plan}
        lines={lines}
        line={open === 'new' ? null : open}
        isOpen={open !== null}
        onClose={() => setOpen(null)}
      />
      <RemoveLine line={removing} lines={lines} onClose={() => setRemoving(null)} />
      <PasteRowsDialog plan={plan} lines={lines} pasted={pasted} onClose={() => setPasted(null)} />
    </>
  )
}

/**
 * What a line takes from the one above it: from when to when, how it is managed, and who pays in what proportion. Its
 * own cost stays; null where the line above has nothing to give, since its own parts do not add up.
 */
export function fillDown(
  above: BudgetLine,
  line: BudgetLine,
  planStartsOn: string | null,
): Partial<BudgetLineFields> | null {
  if (above.balancePence !== 0 || above.annualPence === 0) return null
  const { startsOn, endsOn, managementType, account, vatLead, netOrGross } = above
  const { annualPence } = annualise({ ...line, startsOn: startsOn ?? planStartsOn, endsOn })
  const shares = followCost(above.annualPence, annualPence, above)
  const { healthPence, socialCarePence } = shares
  return { startsOn, endsOn, managementType, account, vatLead, netOrGross, healthPence, socialCarePence }
}
