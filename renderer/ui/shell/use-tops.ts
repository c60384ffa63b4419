import { useEffect, useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'

export interface WhereOne {
  /** Which page: another begins at its top. */
  readonly place?: string | undefined
  /** Which step of the way here, by a name that it has again once somebody comes back to it. */
  readonly step?: string | undefined
  /** The step whose page is drawn, which another page may be for a moment. */
  readonly drawnStep?: string | undefined
}

/** How a page was left. */
interface Left {
  readonly tops: readonly number[]
  /** Where the link that was followed leads. */
  readonly link: string | null
}

// Longer than any page takes to be read and drawn.
const mostMs = 3000

/** Another page begins at its top; one that somebody comes back to stands where it was left, on the link that was followed. */
export function useTops(main: RefObject<HTMLElement | null>, { place, step, drawnStep }: WhereOne): void {
  const left = useRef(new Map<string, Left>())
  const was = useRef({ place, step })
  useLayoutEffect(() => {
    const before = was.current
    was.current = { place, step }
    if (before.place === place || !main.current) return
    if (before.step !== undefined) left.current.set(before.step, leaving(main.current))
    for (const one of aroundOf(main.current)) one.scrollTo(0, 0)
  }, [main, place, step])
  useEffect(() => {
    const found = drawnStep === undefined ? undefined : left.current.get(drawnStep)
    if (!found || !main.current || drawnStep !== was.current.step) return undefined
    left.current.delete(drawnStep ?? '')
    return comeBack(main.current, found)
  }, [main, drawnStep])
}

/** In a small window it is not the page that scrolls, but what it stands in. */
function aroundOf(main: Element): readonly Element[] {
  const all: Element[] = []
  for (let around: Element | null = main; around; around = around.parentElement) all.push(around)
  return all
}

function leaving(main: Element): Left {
  const link = main.contains(document.activeElement) ? document.activeElement?.closest('a[href]') : null
  return { tops: aroundOf(main).map(({ scrollTop }) => scrollTop), link: link?.getAttribute('href') ?? null }
}

/** As soon as what is read is long enough; whoever does something meanwhile stays where they are. */
function comeBack(main: Element, { tops, link }: Left): () => void {
  const around = aroundOf(main)
  const stop = (): void => {
    observer.disconnect()
    clearTimeout(timer)
    for (const kind of acts) window.removeEventListener(kind, stop, true)
  }
  const tryIt = (): void => {
    around.forEach((one, index) => one.scrollTo(0, tops[index] ?? 0))
    if (around.some((one, index) => Math.abs(one.scrollTop - (tops[index] ?? 0)) > 1)) return
    const followed = link === null ? null : main.querySelector<HTMLElement>(`a[href="${CSS.escape(link)}"]`)
    if (link !== null && !followed) return
    stop()
    if (document.activeElement === document.body) followed?.focus({ preventScroll: true })
  }
  const observer = new MutationObserver(tryIt)
  const timer = setTimeout(stop, mostMs)
  observer.observe(main, { subtree: true, childList: true })
  for (const kind of acts) window.addEventListener(kind, stop, true)
  tryIt()
  return stop
}

const acts = ['keydown', 'pointerdown', 'wheel'] as const
