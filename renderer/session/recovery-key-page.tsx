import { useEffect, useState } from 'react'
import { api } from '../data/api.ts'
import { run } from '../data/run.ts'
import { Button, Row, Sheet, Small, Stack, notify, runShortcut, useShortcuts } from '../ui/index.ts'
import { RecoveryKey } from '../form/recovery-key.tsx'
import { TypeBackForm } from './type-back-form.tsx'

export interface RecoveryKeyPageProps {
  /** It takes the place of one that was used. */
  readonly isRenewed?: boolean
  readonly recoveryKey: string
  readonly onConfirmed: () => void
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    notify('Copied. Paste it where only you can reach it, then clear the clipboard.')
  } catch {
    notify('It could not be copied. Write it down by hand.')
  }
}

const print = () => run('desk.print', { what: 'page' }, 'It could not be printed: write it down by hand.')

/** By the key and by the menu, as its button does: what prints any other page is not there before a panel is open. */
function usePrinting(isShown: boolean): void {
  useShortcuts('Recovery key', {
    'mod+p': { label: 'Print', inFields: true, isDisabled: !isShown, run: () => void print() },
  })
  useEffect(() => api.on('menu', ({ command }) => command === 'print' && runShortcut('mod+p')), [])
}

/** Shown once, after set-up: the only way in when every passphrase is lost. Has to be typed back. */
export function RecoveryKeyPage({ recoveryKey, isRenewed = false, onConfirmed }: RecoveryKeyPageProps) {
  const [step, setStep] = useState<'show' | 'typeBack'>('show')
  usePrinting(step === 'show')
  if (step === 'typeBack') {
    return (
      <Sheet
        eyebrow="Recovery key"
        title="Now type it back"
        lead="Both halves, from the paper, so that you know they can be read."
      >
        <TypeBackForm onConfirmed={onConfirmed} onLookAgain={() => setStep('show')} />
      </Sheet>
    )
  }
  return (
    <Sheet
      eyebrow="Recovery key"
      title="Write this down now"
      lead="If every passphrase is lost, this key is the only way to open the panel’s store. It is in two halves, one for each agency, and is shown once. Print it: each half has a page of its own. Hand the other agency theirs as soon as somebody of it is there."
    >
      <Stack gap={5}>
        <RecoveryKey text={recoveryKey} />
        <Row>
          <Button variant="primary" onPress={() => setStep('typeBack')}>
            I have written it down
          </Button>
          <Button onPress={() => void print()}>Print</Button>
          <Button onPress={() => void copy(recoveryKey)}>Copy</Button>
        </Row>
        {isRenewed && <p>Once you have typed it back, the key that you used opens this store no longer.</p>}
        <Small as="p">Nobody can look it up: Accord keeps only a lock that both halves together fit.</Small>
      </Stack>
    </Sheet>
  )
}
