import { useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { SaidElsewhere } from '../saved/last-saved.ts'
import styles from './app-frame.module.css'

export interface AppFrameProps {
  /** A `Rail`, with a `SavedNote` in it: fields of the page leave it to that to say that they are saved. */
  readonly rail: ReactNode
  /** Another place begins at its top. */
  readonly place?: string
  readonly children: ReactNode
}

/** The window: a rail of places on the left, the page on the right. */
export function AppFrame({ rail, place, children }: AppFrameProps) {
  const main = useRef<HTMLElement>(null)
  const drawn = useRef(place)
  useLayoutEffect(() => {
    if (drawn.current === place) return
    drawn.current = place
    // In a small window it is not the page that scrolls, but what it stands in.
    for (let around: Element | null = main.current; around; around = around.parentElement)
      around.scrollTo(0, 0)
  }, [place])
  return (
    <div className={styles.frame}>
      {/* A button, not a fragment link: the address belongs to the router. */}
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        Skip to the page
      </button>
      <div className={styles.rail}>{rail}</div>
      <main ref={main} className={styles.main} tabIndex={-1}>
        <SaidElsewhere value>{children}</SaidElsewhere>
      </main>
    </div>
  )
}
