import { useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { WallView } from '../../shared/shared-screen.ts'
import { api } from '../data/api.ts'
import { queryKeyOf, queryOptionsFor, useQueryOp } from '../data/use-op.ts'
import { WallFace } from './wall-face.tsx'
import styles from './shared-screen.module.css'

/** The window on the wall. */
export function SharedScreen() {
  const { data: view, error } = useQueryOp('room.wall', {})
  const isCovered = useCovered()
  const panelName = view?.panelName
  // What can't be asked again may no longer be meant for the room: nothing but the panel's name is always right.
  const shown = error || isCovered ? panelName && blank(panelName) : view
  return <main className={styles.screen}>{shown && <WallFace view={shown} />}</main>
}

const blank = (panelName: string): WallView => ({ kind: 'blank', panelName, heldOn: null })

/** From the press of the key until what is shown was asked anew, of a store that has taken it down. */
function useCovered(): boolean {
  const client = useQueryClient()
  const [isCovered, setCovered] = useState(false)
  useEffect(() => {
    let covers = 0
    return api.on('cover', (change) => {
      if (change.isCovered) {
        covers += 1
        return setCovered(true)
      }
      const lifted = covers
      void readAnew(client).then(() => lifted === covers && setCovered(false))
    })
  }, [client])
  return isCovered
}

/**
 * What was being asked may be an answer from before, and is let go. Asked until it was answered, or refused: what else
 * changes meanwhile lets it go as well, and then it seems to answer what was there.
 */
async function readAnew(client: QueryClient): Promise<void> {
  const [name, input] = ['room.wall', {}] as const
  const queryKey = queryKeyOf(name, input)
  const answers = (): number => {
    const { dataUpdateCount = 0, errorUpdateCount = 0 } = client.getQueryState(queryKey) ?? {}
    return dataUpdateCount + errorUpdateCount
  }
  await client.cancelQueries({ queryKey })
  const before = answers()
  while (answers() === before)
    await client.fetchQuery({ ...queryOptionsFor(name, input), staleTime: 0 }).catch(() => undefined)
}
