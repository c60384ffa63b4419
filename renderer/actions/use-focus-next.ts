import { useCallback, useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { Action } from '../../shared/actions.ts'

interface Left {
  readonly actionId: string
  readonly index: number
}

export interface FocusNext {
  /** Holds the rows. */
  readonly list: RefObject<HTMLDivElement | null>
  /** Its button was pressed. */
  readonly leaveFrom: (action: Action) => void
}

const buttonsIn = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[data-settle] button') ?? []),
]

/**
 * Settling an action takes its row out of the open ones, and the focus with it: it goes on to the row that took its
 * place, so that several can be settled one after the other from the keyboard.
 */
export function useFocusNext(actions: readonly Action[], isBusy: boolean): FocusNext {
  const list = useRef<HTMLDivElement>(null)
  const left = useRef<Left | null>(null)
  const leaveFrom = useCallback(({ id }: Action) => {
    const index = buttonsIn(list.current).findIndex((button) => button === document.activeElement)
    left.current = { actionId: id, index: Math.max(0, index) }
  }, [])
  useEffect(() => {
    const gone = left.current
    if (isBusy || gone === null || actions.some(({ id }) => id === gone.actionId)) return
    // The closing dialog first tries to give the focus back to the row that is gone.
    const timer = setTimeout(() => {
      left.current = null
      if (document.activeElement !== document.body) return
      const buttons = buttonsIn(list.current)
      buttons[Math.min(gone.index, buttons.length - 1)]?.focus()
    }, 60)
    return () => clearTimeout(timer)
  }, [actions, isBusy])
  return { list, leaveFrom }
}
