import { useState } from 'react'
import type { Panel } from '../../shared/panels.ts'
import { api } from '../data/api.ts'
import { useMay } from '../data/open-session.ts'
import { run } from '../data/run.ts'
import { sentencesOf } from '../words/describe-error.ts'
import { Button, ConfirmDialog, notify } from '../ui/index.ts'

/** A panel that meets no more; what it did stays, and it can be taken up again. */
export function EndPanel({ panel }: { readonly panel: Panel }) {
  const [mayEnd, mayResume] = [useMay('panels.end'), useMay('panels.resume')]
  const [isAsking, setAsking] = useState(false)
  const { id: panelId, name, version, retiredAt } = panel
  if (retiredAt !== null)
    return mayResume ? (
      <Button onPress={() => void run('panels.resume', { panelId, version })}>Take it up again</Button>
    ) : null
  if (!mayEnd) return null
  const end = async (): Promise<void> => {
    const reply = await api.call('panels.end', { panelId, version })
    if (!reply.ok) throw new Error(sentencesOf(reply.error))
    notify(`${name} has ended.`)
  }
  return (
    <>
      <Button variant="plain" onPress={() => setAsking(true)}>
        End this panel
      </Button>
      <ConfirmDialog
        title={`End ${name}?`}
        confirmLabel="End this panel"
        isOpen={isAsking}
        onOpenChange={setAsking}
        onConfirm={end}
      >
        It holds no further meeting. Its meetings, records and terms stay to be read, and it can be taken up
        again.
      </ConfirmDialog>
    </>
  )
}
