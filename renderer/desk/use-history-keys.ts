import { useEffect } from 'react'
import { api } from '../data/api.ts'
import { notify, onMac, useShortcuts } from '../ui/index.ts'

const room = /^#\/meetings\/([0-9a-f-]{36})\/room$/

/** A meeting under way is left by its own link, and not by a thumb on a mouse. */
async function isUnderWay(): Promise<boolean> {
  const meetingId = room.exec(window.location.hash)?.[1]
  if (meetingId === undefined) return false
  const reply = await api.call('room.get', { meetingId })
  return reply.ok && reply.value.meeting.state === 'in_progress'
}

async function goBy(steps: -1 | 1): Promise<void> {
  if (await isUnderWay()) notify('The meeting is under way: leave the room by its own link, at the top left.')
  else window.history.go(steps)
}

export const goBack = (): void => void goBy(-1)
export const goForward = (): void => void goBy(1)

const [backKey, forwardKey] = onMac ? ['mod+[', 'mod+]'] : ['alt+ArrowLeft', 'alt+ArrowRight']

/** Back and forward by key and by the extra buttons of a mouse. What was being written is saved as by any link. */
export function useHistoryKeys(): void {
  useShortcuts('Anywhere', {
    [backKey]: { label: 'Back', inFields: true, run: goBack },
    [forwardKey]: { label: 'Forward', inFields: true, run: goForward },
  })
  useEffect(() => {
    const pressed = (event: MouseEvent): void => {
      if (event.button !== 3 && event.button !== 4) return
      // Otherwise Chromium goes as well, and it is two pages.
      event.preventDefault()
      if (event.type === 'mouseup') (event.button === 3 ? goBack : goForward)()
    }
    window.addEventListener('mouseup', pressed)
    window.addEventListener('mousedown', pressed)
    return () => {
      window.removeEventListener('mouseup', pressed)
      window.removeEventListener('mousedown', pressed)
    }
  }, [])
}
