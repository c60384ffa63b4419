import { useRef } from 'react'
import type { ReactNode } from 'react'
import { SaidElsewhere } from '../saved/last-saved.ts'
import styles from './app-frame.module.css'
import { useTops } from './use-tops.ts'
import type { WhereOne } from './use-tops.ts'

export interface AppFrameProps extends WhereOne {
  /** A `Rail`, with a `SavedNote` in it: fields of the page leave it to that to say that they are saved. */
  readonly rail: ReactNode
  readonly children: ReactNode
}

/** The window: a rail of places on the left, the page on the right. */
export function AppFrame({ rail, children, ...where }: AppFrameProps) {
  const main = useRef<HTMLElement>(null)
  useTops(main, where)
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
