import { useEffect, useRef } from 'react'
import { useWatch } from 'react-hook-form'
import { annualise, formatPence } from '../../shared/kernel/money.ts'
import type { Cost } from '../../shared/kernel/money.ts'
import { MoneyField, NumberField, Row, SplitBar, Stack } from '../ui/index.ts'
import type { LineFormReturn } from './line-dialog.tsx'
import { yearNotes } from './line-notes.ts'
import styles from './line-split.module.css'
import { followCost, healthPercentOf, sharesByPercent, withHealth } from './shares.ts'
import type { Shares } from './shares.ts'
import { balanceWords } from './plan-table.tsx'

interface LineSplitProps {
  readonly form: LineFormReturn
  /** A line without a start of its own begins then. */
  readonly planStartsOn: string | null
}

function useCost({ form: { control }, planStartsOn }: LineSplitProps): Cost {
  const [unitPence, unitsHundredths, frequency, startsOn, endsOn, weeksAYear] = useWatch({
    control,
    name: ['unitPence', 'unitsHundredths', 'frequency', 'startsOn', 'endsOn', 'weeksAYear'],
  })
  return { unitPence, unitsHundredths, frequency, startsOn: startsOn ?? planStartsOn, endsOn, weeksAYear }
}

/** What the line comes to, and who pays it: by amount or by percentage, always with what is left to share. */
export function LineSplit({ form, planStartsOn }: LineSplitProps) {
  const cost = useCost({ form, planStartsOn })
  const { annualPence } = annualise(cost)
  const [healthPence, socialCarePence] = useWatch({
    control: form.control,
    name: ['healthPence', 'socialCarePence'],
  })
  const shares: Shares = { healthPence, socialCarePence }
  const set = (next: Shares) => {
    form.setValue('healthPence', next.healthPence, { shouldDirty: true })
    form.setValue('socialCarePence', next.socialCarePence, { shouldDirty: true })
  }
  const before = useRef(annualPence)
  useEffect(() => {
    if (before.current === annualPence) return
    set(followCost(before.current, annualPence, shares))
    before.current = annualPence
  })
  const balance = annualPence - healthPence - socialCarePence
  return (
    <Stack gap={3}>
      <p className={styles.year}>
        <b>{formatPence(annualPence)}</b> {yearNotes(cost).join('; ')}
      </p>
      <SplitBar size="room" health={healthPence} socialCare={socialCarePence} />
      <Row gap={5} align="end">
        <MoneyField
          label="Health pays"
          value={healthPence}
          onChange={(pence) => set(withHealth(annualPence, pence ?? 0))}
        />
        <NumberField
          label="Health’s part"
          unit="%"
          min={0}
          max={100}
          decimals={2}
          value={healthPercentOf(shares)}
          onChange={(percent) => percent !== null && set(sharesByPercent(annualPence, percent))}
        />
        <MoneyField
          label="The council pays"
          value={socialCarePence}
          onChange={(pence) => set({ healthPence, socialCarePence: pence ?? 0 })}
        />
      </Row>
      <p className={styles.balance} role="status">
        {balance === 0 ? 'Together they pay all of it.' : `${balanceWords(balance)}.`}
      </p>
    </Stack>
  )
}
