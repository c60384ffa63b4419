import { useState } from 'react'
import type { RollingEntry } from '../../shared/rolling-list.ts'
import { useMay } from '../data/open-session.ts'
import { TextButton } from '../ui/index.ts'
import { BringForward, ChangeEntry, TakeOff } from './entry-forms.tsx'
import styles from './rolling-list.module.css'

type Asked = 'forward' | 'change' | 'off'
const forms = { forward: BringForward, change: ChangeEntry, off: TakeOff } as const

/** What can be done with somebody's place on a list. */
export function EntryActs({ entry }: { readonly entry: RollingEntry }) {
  const [asked, ask] = useState<Asked | null>(null)
  const [mayChange, mayTakeOff] = [useMay('rollingList.change'), useMay('rollingList.takeOff')]
  const Form = asked && forms[asked]
  const act = (what: Asked, words: string) => (
    <TextButton aria-label={`${words}: ${entry.personName}`} onPress={() => ask(what)}>
      {words}
    </TextButton>
  )
  if (!mayChange && !mayTakeOff) return null
  return (
    <div className={styles.acts}>
      {mayChange && act('forward', 'Bring forward')}
      {mayChange && act('change', 'Change')}
      {mayTakeOff && act('off', 'Take off')}
      {Form && <Form entry={entry} onClose={() => ask(null)} />}
    </div>
  )
}
