import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Room, RoomItem } from '../../shared/room.ts'
import { api } from '../data/api.ts'
import { drawCombo, dropHeldKeys, holdKeys, notifyTrouble } from '../ui/index.ts'
import type { WhyDropped } from '../ui/index.ts'
import { isBeingRead } from './being-read.ts'

/** Ends with what was pressed: "1, A". */
const words: Readonly<Record<WhyDropped, string>> = {
  left: 'Not done, because something else was opened',
  late: 'Not done, because the item could not be read in time',
  hidden: 'Everything was hidden first. Not done',
  refused: 'Not done, because it is not possible here now',
}

interface RoomKeys {
  readonly room: Room
  readonly itemId: string | null
  readonly isOpen: boolean
}

interface HeldInRoom {
  /** Another item is on its way: what is pressed from now on is for that one. */
  readonly going: (to: string) => void
  /** What is drawn of the item. */
  readonly drawn: (roomItem: RoomItem | undefined) => void
  /** The wall is being hidden, or brought back, from what it was; null: it was refused. */
  readonly hiding: (wasHidden: boolean | null) => void
}

/**
 * An item that is opened again is drawn as it was until the store has answered. A key pressed meanwhile waits, and acts
 * on what the store says; where it can't, that is said.
 */
export function useHeldKeys({ room, itemId, isOpen }: RoomKeys): HeldInRoom {
  const client = useQueryClient()
  const now = useRef({ room, itemId, isOpen })
  const roomItem = useRef<RoomItem | undefined>(undefined)
  const goingTo = useRef<string | null>(null)
  const hidingFrom = useRef<boolean | null>(null)
  const isByPress = useRef(false)
  useEffect(() => {
    now.current = { room, itemId, isOpen }
    if (goingTo.current === itemId) goingTo.current = null
    if (hidingFrom.current !== room.hidden) hidingFrom.current = null
  })
  useEffect(() => {
    const end = holdKeys({
      isReading: () =>
        goingTo.current !== null || isBeingRead(client, { ...now.current, roomItem: roomItem.current }),
      fieldKeys: ['w', 'k', 'y', 't'],
      combos: ['ArrowLeft', 'ArrowRight', 'mod+Enter', 'mod+z'],
      isAtOnce: ({ key }) => key === 'h' && !now.current.room.hidden && hidingFrom.current === null,
      onDropped: (keys, why) => {
        // Escape leaves a field; where there is none to be left, nothing is missing.
        const meant = keys.filter(({ key }) => key !== 'Escape')
        if (meant.length > 0)
          notifyTrouble(`${words[why]}: ${meant.map((key) => drawCombo(comboOf(key))).join(', ')}.`)
      },
    })
    const unhide = api.on('menu', ({ command }) => command === 'hide' && dropHeldKeys('hidden'))
    const stop = followInput((isPress) => (isByPress.current = isPress))
    return () => [end, unhide, stop].forEach((done) => done())
  }, [client])
  return {
    going: (to) => {
      if (isByPress.current) dropHeldKeys('left')
      goingTo.current = to
    },
    drawn: (read) => void (roomItem.current = read),
    hiding: (from) => void (hidingFrom.current = from),
  }
}

const comboOf = ({ key, ctrlKey, metaKey }: { key: string; ctrlKey: boolean; metaKey: boolean }): string =>
  ctrlKey || metaKey ? `mod+${key}` : key

/** Whether a mouse or a key was used last. */
function followInput(note: (isPress: boolean) => void): () => void {
  const press = (): void => note(true)
  const key = (): void => note(false)
  window.addEventListener('pointerdown', press, true)
  window.addEventListener('keydown', key, true)
  return () => {
    window.removeEventListener('pointerdown', press, true)
    window.removeEventListener('keydown', key, true)
  }
}
