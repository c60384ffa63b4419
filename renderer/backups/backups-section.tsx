import { useState } from 'react'
import type { BackupStatus } from '../../shared/backups.ts'
import { dateAndTime } from '../../shared/kernel/dates.ts'
import { Answer } from '../form/answer.tsx'
import { describeError, sentencesOf } from '../words/describe-error.ts'
import { useMay, useSession } from '../data/open-session.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, ConfirmDialog, MarginNote, PageSection, Row, Stack, notify } from '../ui/index.ts'
import { useCommandOp, useQueryOp } from '../data/use-op.ts'
import { entriesWords, keptInWords } from './backup-words.ts'
import { CheckStore } from './check-store.tsx'
import { SecondPlace } from './second-place.tsx'
import { StoresKept } from './stores-kept.tsx'

/** How the store is kept: its backups, the second place, a check of every page, and the way back from a restore. */
export function BackupsSection() {
  const { store } = useSession()
  return store === 'panel' ? <Section /> : null
}

function Section() {
  const query = useQueryOp('backups.status', {})
  return (
    <PageSection title="Backups" aside={<Notes />}>
      <Answer query={query} waiting="Looking at the backups…">
        {(status) => <Kept status={status} onChanged={() => void query.refetch()} />}
      </Answer>
    </PageSection>
  )
}

interface KeptProps {
  readonly status: BackupStatus
  readonly onChanged: () => void
}

function Kept({ status, onChanged }: KeptProps) {
  const make = useCommandOp('backups.make')
  const mayChoose = useMay('backups.chooseSecond')
  const run = async (): Promise<void> => {
    const reply = await make.run({})
    if (!reply.ok) return
    notify(`Backed up: ${entriesWords(reply.value.entries)}.`)
    onChanged()
  }
  return (
    <Stack gap={4}>
      <p>{keptInWords(status)}</p>
      {status.trouble && <p>{describeError({ kind: 'storage', why: status.trouble }).title}.</p>}
      <Row>
        <Button isPending={make.pending} pendingLabel="Backing up…" onPress={() => void run()}>
          Back up now
        </Button>
        {mayChoose && (
          <SecondPlace
            label={status.second ? 'Choose another second place…' : 'Choose a second place…'}

            onChosen={onChanged}
          />
        )}
      </Row>
      {make.error && <Trouble error={make.error} />}
      <CheckStore />
      <StoresKept kept={status.kept} />
      {status.restored && <Restored restored={status.restored} />}
    </Stack>
  )
}

function Restored({ restored }: { readonly restored: NonNullable<BackupStatus['restored']> }) {
  const undo = useCommandOp('backups.undo')
  const mayUndo = useMay('backups.undo')
  const [isAsking, setAsking] = useState(false)
  if (restored.undone) return <p>A restore was taken back on {dateAndTime(restored.at)}.</p>
  return (
    <>
      <p>
        On {dateAndTime(restored.at)} a backup of {dateAndTime(restored.madeAt)} was restored
        {restored.lacks > 0 && `, with ${entriesWords(restored.lacks)} fewer than were known`}.
      </p>
      {restored.canUndo && mayUndo && (
        <div>
          <Button onPress={() => setAsking(true)}>Put back the store from before…</Button>
        </div>
      )}
      <ConfirmDialog
        title="Put back the store from before?"
        confirmLabel="Put it back and lock"
        pendingLabel="Putting it back…"
        isOpen={isAsking}
        onOpenChange={setAsking}
        onConfirm={async () => {
          const reply = await undo.run({})
          if (!reply.ok) throw new Error(sentencesOf(reply.error))
        }}
      >
        What was written since the restore is kept under a dated name, and is not in the store that comes
        back. Accord locks; the passphrases of that store open it.
      </ConfirmDialog>
    </>
  )
}

const Notes = () => (
  <MarginNote title="What is kept">
    Three of today, one a day for ten days, one a week for a year. A backup is one file: it holds the store,
    its keys and what the printed recovery key opens. Older ones go; the store itself is never deleted, and
    nor are the copies from before updates and restores.
  </MarginNote>
)
