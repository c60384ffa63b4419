import type { BoundField } from '../form/bound.tsx'
import { MoneyField } from '../ui/index.ts'

interface MoneyBoxProps {
  readonly field: BoundField<number>
  readonly label: string
}

/** An amount that is there: emptied, it is nothing. */
export const MoneyBox = ({ field: { onChange, ...field }, label }: MoneyBoxProps) => (
  <MoneyField {...field} label={label} onChange={(pence) => onChange(pence ?? 0)} />
)
