import { useEffect, useRef, useState } from 'react'
import { longDate } from '../../shared/dates.ts'
import type { WallView } from '../../shared/shared-screen.ts'
import { api } from '../api.ts'
import { useQueryOp } from '../use-op.ts'
import { WallCase } from './wall-case.tsx'
import styles from './shared-screen.module.css'

/** What the room sees: one whole view at a time, swapped in one step, so that nothing of the last is left behind. */
export function SharedScreen() {
  const { data: view, error } = useQueryOp('room.wall', {})
  const isCovered = useCovered(view)
  const panelName = view?.panelName
  // What can't be asked again may no longer be meant for the room: nothing but the panel's name is always right.
  const shown = error || isCovered ? panelName && blank(panelName) : view
  return <main className={styles.screen}>{shown && <View view={shown} />}</main>
}

const blank = (panelName: string): WallView => ({ kind: 'blank', panelName, heldOn: null })

/** From the press of the key until the store has answered what is shown now. */
function useCovered(view: WallView | undefined): boolean {
  const [covered, setCovered] = useState<WallView | null>(null)
  const latest = useRef(view)
  useEffect(() => {
    latest.current = view
  })
  useEffect(
    () => api.on('menu', ({ command }) => command === 'hide' && setCovered(latest.current ?? null)),
    [],
  )
  return covered !== null && covered === view
}

function View({ view }: { readonly view: WallView }) {
  switch (view.kind) {
    case 'blank':
      return (
        <div className={styles.blank}>
          <p className={styles.panel}>{view.panelName}</p>
          {view.heldOn && <p className={styles.date}>{longDate(view.heldOn)}</p>}
        </div>
      )
    case 'business':
      return (
        <div className={styles.blank}>
          <p className={styles.date}>
            Item {view.position} of {view.of}
          </p>
          <p className={styles.panel}>{view.title}</p>
          {view.text && <p className={styles.statement}>{view.text}</p>}
        </div>
      )
    case 'case':
      return <WallCase key={view.itemId} view={view} />
  }
}
