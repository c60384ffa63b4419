import { sides } from '../../shared/kernel/text.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { Button, Row } from '../ui/index.ts'
import { theSide } from '../words/agencies.ts'

export interface PackChoice {
  readonly side: Side
  readonly share: boolean
}

interface SharingChoiceProps {
  /** The agencies whose packs wait. */
  readonly waiting: readonly Side[]
  readonly isDisabled: boolean
  readonly isPending: boolean
  readonly onChoose: (packs: readonly PackChoice[]) => void
}

/** A decision for each pack that waits, by one press and for one reason. */
export function SharingChoice({ waiting, isDisabled, isPending, onChoose }: SharingChoiceProps) {
  return (
    <Row>
      {choicesFor(waiting).map(({ label, packs }) => (
        <Button key={label} isDisabled={isDisabled} isPending={isPending} onPress={() => onChoose(packs)}>
          {label}
        </Button>
      ))}
    </Row>
  )
}

interface LabelledChoice {
  readonly label: string
  readonly packs: readonly PackChoice[]
}

export function choicesFor(waiting: readonly Side[]): readonly LabelledChoice[] {
  const told = (who: readonly Side[]): readonly PackChoice[] =>
    waiting.map((side) => ({ side, share: who.includes(side) }))
  const [only, other] = waiting
  if (only === undefined) return []
  if (other === undefined)
    return [
      { label: `Share it with ${theSide[only]}`, packs: told(waiting) },
      { label: `Hold it back from ${theSide[only]}`, packs: told([]) },
    ]
  return [
    { label: 'Share it with both agencies', packs: told(waiting) },
    ...sides.map((side) => ({ label: `With ${theSide[side]} only`, packs: told([side]) })),
    { label: 'Hold both back', packs: told([]) },
  ]
}
