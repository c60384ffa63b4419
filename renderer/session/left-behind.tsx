import type { ReactNode } from 'react'
import { dateAndTime } from '../../shared/kernel/dates.ts'
import type { Swept } from '../../shared/releases.ts'
import { Button, Sheet, Stack } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { Threshold } from './threshold.tsx'

/** Between the door and the work, once: files that Accord was stopped in writing. Mostly there are none. */
export function LeftBehind({ children }: { readonly children: ReactNode }) {
  return (
    <Threshold
      query={useQueryOp('releases.swept', {})}
      passes={(swept) => swept.length === 0}
      says={(swept, carryOn) => <NotFinished swept={swept} onCarryOn={carryOn} />}
    >
      {children}
    </Threshold>
  )
}

interface NotFinishedProps {
  readonly swept: readonly Swept[]
  readonly onCarryOn: () => void
}

const NotFinished = ({ swept, onCarryOn }: NotFinishedProps) => (
  <Sheet
    size="narrow"
    eyebrow="Accord"
    title="Something was not finished"
    lead="Accord had stopped while it was writing files. What was half-made has been thrown away, and the audit trail says so. Write them again, and look whether any had left before."
  >
    <Stack gap={5}>
      <ul>
        {swept.map((one) => (
          <li key={`${one.task} ${one.at}`}>{sentenceOf(one)}</li>
        ))}
      </ul>
      <div>
        <Button variant="primary" onPress={onCarryOn}>
          Carry on
        </Button>
      </div>
    </Stack>
  </Sheet>
)

const words: Readonly<Record<string, string>> = {
  'releases.write': 'Packs',
  'papers.write': 'Papers',
  'letters.write': 'A letter',
  'minutes.write': 'Minutes',
  'personParts.write': 'Parts of a meeting',
  'figures.write': 'Figures for a board',
  'invitations.write': 'An invitation',
}

const sentenceOf = ({ task, folderName, at }: Swept): string =>
  `${words[task] ?? 'Files'} for the folder “${folderName}”, begun ${dateAndTime(at)}`
