import { useState } from 'react'
import type { BoundField } from '../form/bound.tsx'
import { TextArea } from '../ui/index.ts'
import { conditionsIn, conditionsText } from './conditions-text.ts'

interface LinesFieldProps {
  readonly field: BoundField<string[]>
  readonly label: string
}

/** A list of short texts, one a line. */
export function LinesField({ field: { onChange, value, ...field }, label }: LinesFieldProps) {
  const [typed, setTyped] = useState(conditionsText(value))
  return (
    <TextArea
      {...field}
      label={label}
      isOptional
      description="One a line."
      value={typed}
      onChange={(text) => {
        setTyped(text)
        onChange(conditionsIn(text))
      }}
      rows={3}
    />
  )
}
