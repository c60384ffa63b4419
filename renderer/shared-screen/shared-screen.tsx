import { useEffect, useRef, useState } from 'react'
import type { WallView } from '../../shared/shared-screen.ts'
import { api } from '../data/api.ts'
import { useQueryOp } from '../data/use-op.ts'
import { WallFace } from './wall-face.tsx'
import styles from './shared-screen.module.css'

/** The window on the wall. */
export function SharedScreen() {
  const { data: view, error } = useQueryOp('room.wall', {})
  const isCovered = useCovered(view)
  const panelName = view?.panelName
  // What can't be asked again may no longer be meant for the room: nothing but the panel's name is always right.
  const shown = error || isCovered ? panelName && blank(panelName) : view
  return <main className={styles.screen}>{shown && <WallFace view={shown} />}</main>
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
