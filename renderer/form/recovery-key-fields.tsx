import { useRef } from 'react'
import { TextField } from '../ui/index.ts'
import { halfTitle } from './recovery-key.tsx'

/** As typed: health’s half and the council’s, or all of a key that is in one piece. */
export type TypedKey = readonly [first: string, second: string]

export const noKey: TypedKey = ['', '']
export const keyText = ([first, second]: TypedKey): string => `${first} ${second}`.trim()

interface RecoveryKeyFieldsProps {
  readonly inHalves: boolean
  readonly value: TypedKey
  readonly onChange: (value: TypedKey) => void
  readonly errorMessage?: string | undefined
  readonly autoFocus?: boolean
}

/** Ten groups of four. */
const isWhole = (half: string): boolean => half.replaceAll(/[^a-z0-9]/gi, '').length === 40

const how = 'Ten groups of four. Capitals, spaces and hyphens make no difference.'

export function RecoveryKeyFields({
  inHalves,
  value,
  onChange,
  errorMessage,
  autoFocus = false,
}: RecoveryKeyFieldsProps) {
  const [first, second] = value
  const other = useRef<HTMLInputElement>(null)
  if (!inHalves)
    return (
      <TextField
        label="Recovery key"
        isSecret
        description={how}
        value={first}
        onChange={(text) => onChange([text, ''])}
        errorMessage={errorMessage}
        autoFocus={autoFocus}
      />
    )
  return (
    <>
      <TextField
        label={halfTitle.health}
        isSecret
        description={how}
        value={first}
        onChange={(text) => {
          onChange([text, second])
          // Whoever types from paper does not look up: the last letter of one half leads to the other.
          if (second === '' && isWhole(text) && !isWhole(first)) other.current?.focus()
        }}
        autoFocus={autoFocus}
      />
      <TextField
        label={halfTitle.socialCare}
        isSecret
        description="From the council’s paper; both are needed."
        ref={other}
        value={second}
        onChange={(text) => onChange([first, text])}
        errorMessage={errorMessage}
      />
    </>
  )
}
