import { useState } from 'react'
import { TextArea } from '../ui/index.ts'

interface LinesFieldProps {
  readonly label: string
  readonly description: string
  readonly lines: readonly string[]
  readonly onChange: (lines: string[]) => void
  readonly onBlur?: () => void
  readonly errorMessage?: string | undefined
  readonly rows?: number
}

/** A short list, one a line. A line being typed may be empty; one of the list is not. */
export function LinesField({ lines, onChange, rows = 2, ...field }: LinesFieldProps) {
  const [text, setText] = useState(lines.join('\n'))
  return (
    <TextArea
      {...field}
      rows={rows}
      value={text}
      onChange={(typed) => {
        setText(typed)
        onChange(
          typed
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        )
      }}
    />
  )
}
