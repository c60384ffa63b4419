import { useState } from 'react'
import type { ReactNode } from 'react'
import { dateAndTime } from '../../shared/dates.ts'
import type { Swept } from '../../shared/releases.ts'
import { Button, Sheet, Stack, UiProvider, Waiting } from '../ui/index.ts'
import { useQueryOp } from '../use-op.ts'

/** Between the door and the work, once: files that Accord was stopped in writing. Mostly there are none. */
export function LeftBehind({ children }: { readonly children: ReactNode }) {
  const { data, error } = useQueryOp('releases.swept', {})
  const [isPast, setPast] = useState(false)
  const passes = isPast || error !== null || data?.length === 0
  if (passes && !isPast) setPast(true)
  if (passes) return children
  return (
    <UiProvider>
      <main>
        {data === undefined ? (
          <Waiting>Opening Accord…</Waiting>
        ) : (
          <Sheet
            size="narrow"
            eyebrow="Accord"
            title="Something was not finished"
            lead="Accord had stopped while it was writing files. What was half-made has been thrown away, and the audit trail says so. Write them again, and look whether any had left before."
          >
            <Stack gap={5}>
              <ul>
                {data.map((swept) => (
                  <li key={`${swept.task} ${swept.at}`}>{sentenceOf(swept)}</li>
                ))}
              </ul>
              <div>
                <Button variant="primary" onPress={() => setPast(true)}>
                  Carry on
                </Button>
              </div>
            </Stack>
          </Sheet>
        )}
      </main>
    </UiProvider>
  )
}

const words: Readonly<Record<string, string>> = {
  'releases.write': 'Packs',
  'papers.write': 'Papers',
  'letters.write': 'A letter',
  'minutes.write': 'Minutes',
  'invitations.write': 'An invitation',
}

const sentenceOf = ({ task, folderName, at }: Swept): string =>
  `${words[task] ?? 'Files'} for the folder “${folderName}”, begun ${dateAndTime(at)}`
