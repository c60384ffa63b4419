import { useEffect } from 'react'

interface Press {
  readonly pointerId: number
  readonly control: Element
  /** Where it stood when it was pressed: what was aimed at. */
  readonly aimedAt: DOMRect
}

const controls =
  'button, a[href], label, summary, select, input[type="checkbox"], input[type="radio"], ' +
  '[role="button"], [role="link"], [role="option"], [role="menuitem"], [role="tab"], [role="radio"], [role="switch"]'

/** What a press on this element is meant for; null where it is meant for nothing, or for text. */
export const controlAt = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest(controls) : null

/** Whether a point lies in what was aimed at. */
export const isWithin = (
  { left, right, top, bottom }: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>,
  { clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>,
): boolean => clientX >= left && clientX <= right && clientY >= top && clientY <= bottom

let press: Press | null = null
let isDown = false

/** True from the moment a button of the mouse goes down until its click has been dealt with. */
export const isPressing = (): boolean => isDown

/**
 * Does now what may move the page, or once the press that is under way has landed: leaving a field ends in a press on
 * something else, which must still be there when the button comes up.
 */
export function afterPress(run: () => void): void {
  if (!isDown) return run()
  waiting = [...waiting, run]
}
let waiting: readonly (() => void)[] = []

function onPointerDown({ pointerId, target, isPrimary, button }: PointerEvent): void {
  if (!isPrimary) return
  isDown = true
  const control = button === 0 ? controlAt(target) : null
  // What is dragged has its own use for the pointer.
  press =
    control === null || control.closest('[draggable="true"]')
      ? null
      : { pointerId, control, aimedAt: control.getBoundingClientRect() }
}

/** After `pointerdown`, where a button gives the pointer back to the page. */
function onMouseDown(): void {
  if (press === null) return
  try {
    press.control.setPointerCapture(press.pointerId)
  } catch {
    // The pointer is up already, or was never a real one.
  }
}

/** Moving off what was aimed at still gives a press up. */
function onPointerMove(event: PointerEvent): void {
  if (press?.pointerId !== event.pointerId || isWithin(press.aimedAt, event)) return
  if (press.control.hasPointerCapture(press.pointerId)) press.control.releasePointerCapture(press.pointerId)
}

function onPointerEnd({ isPrimary }: PointerEvent): void {
  if (!isPrimary) return
  // The click comes with it.
  setTimeout(() => {
    isDown = false
    press = null
    const due = waiting
    waiting = []
    due.forEach((run) => run())
  })
}

/**
 * A press ends on what it began on, even if that has moved away meanwhile: a list drops its empty row as it is left, a
 * line under a field says that it is saved, and what was aimed at stands elsewhere when the button comes up.
 */
export function aimPresses(): () => void {
  const listeners = {
    pointerdown: onPointerDown,
    mousedown: onMouseDown,
    pointermove: onPointerMove,
    pointerup: onPointerEnd,
    pointercancel: onPointerEnd,
  } as const
  const each = Object.entries(listeners) as [string, EventListener][]
  each.forEach(([kind, listener]) => window.addEventListener(kind, listener, true))
  return () => each.forEach(([kind, listener]) => window.removeEventListener(kind, listener, true))
}

/** For the root of a window. */
export function useAimedPresses(): void {
  useEffect(aimPresses, [])
}
