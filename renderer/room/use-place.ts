import { useEffect, useState } from 'react'
import type { RoomPlace } from '../../shared/shared-screen.ts'
import { api } from '../data/api.ts'

/** Where this member was in the room before its window had to come up again. Undefined until that is known. */
export function useLastPlace(meetingId: string): RoomPlace | null | undefined {
  const [place, setPlace] = useState<RoomPlace | null>()
  useEffect(() => {
    void api.call('room.place', { meetingId }).then((reply) => setPlace(reply.ok ? reply.value : null))
  }, [meetingId])
  return place
}

type Field = HTMLInputElement | HTMLTextAreaElement
const isField = (element: Element | null): element is Field =>
  element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement

const nameOf = (field: Field): string => field.ariaLabel ?? field.labels?.[0]?.textContent?.trim() ?? ''

/** The name of the field that is being written in, and where; never what it says. */
function writingIn(): Pick<RoomPlace, 'field' | 'caret'> {
  const field = document.activeElement
  const name = isField(field) ? nameOf(field).slice(0, 200) : ''
  if (!isField(field) || name === '') return { field: null, caret: 0 }
  return { field: name, caret: Math.min(field.selectionStart ?? 0, 100_000) }
}

// Typing moves the caret with every key.
const restMs = 200

/** Tells the shell where the member is, so that a window that ends in mid-word comes up again at that word. */
export function useKeepPlace(meetingId: string, itemId: string | null, isOpened: boolean): void {
  useEffect(() => tellPlace({ meetingId, itemId, isOpened }), [meetingId, itemId, isOpened])
}

type Selected = Pick<RoomPlace, 'itemId' | 'isOpened'> & { readonly meetingId: string }

function tellPlace(selected: Selected): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined
      void api.call('room.keepPlace', { ...selected, ...writingIn() })
    }, restMs)
  }
  soon()
  document.addEventListener('selectionchange', soon)
  document.addEventListener('focusin', soon)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('selectionchange', soon)
    document.removeEventListener('focusin', soon)
  }
}

const mostMs = 10_000

/** Goes back into the field once it is there, unless whoever is here has begun something else by then. */
export function useReturnToField(place: RoomPlace | null): void {
  useEffect(() => {
    if (!place?.field) return
    const { field: name, caret } = place
    const stop = (): void => {
      observer.disconnect()
      clearTimeout(timer)
      for (const kind of ['keydown', 'pointerdown']) window.removeEventListener(kind, stop, true)
    }
    const tryIt = (): void => {
      const field = [...document.querySelectorAll('textarea, input')].find(
        (one): one is Field => isField(one) && nameOf(one) === name,
      )
      if (!field) return
      stop()
      field.focus()
      if (field instanceof HTMLTextAreaElement) field.setSelectionRange(caret, caret)
    }
    const observer = new MutationObserver(tryIt)
    const timer = setTimeout(stop, mostMs)
    observer.observe(document.body, { subtree: true, childList: true })
    for (const kind of ['keydown', 'pointerdown']) window.addEventListener(kind, stop, true)
    tryIt()
    return stop
  }, [place])
}
