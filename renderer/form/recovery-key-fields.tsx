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

const how = 'Ten groups of four. Capitals, spaces and hyphens make no difference.'

export function RecoveryKeyFields({
  inHalves,
  value,
  onChange,
  errorMessage,
  autoFocus = false,
}: RecoveryKeyFieldsProps) {
  const [first, second] = value
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
        onChange={(text) => onChange([text, second])}
        autoFocus={autoFocus}
      />
      <TextField
        label={halfTitle.socialCare}
        isSecret
        description="From the council’s paper; both are needed."
        value={second}
        onChange={(text) => onChange([first, text])}
        errorMessage={errorMessage}
      />
    </>
  )
}
