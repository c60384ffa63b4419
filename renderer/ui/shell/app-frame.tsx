import { useRef } from 'react'
import type { ReactNode } from 'react'
import styles from './app-frame.module.css'

export interface AppFrameProps {
  /** A `Rail`. */
  readonly rail: ReactNode
  readonly children: ReactNode
}

/** The window: a rail of places on the left, the page on the right. */
export function AppFrame({ rail, children }: AppFrameProps) {
  const main = useRef<HTMLElement>(null)
  return (
    <div className={styles.frame}>
      {/* A button, not a fragment link: the address belongs to the router. */}
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        Skip to the page
      </button>
      <div className={styles.rail}>{rail}</div>
      <main ref={main} className={styles.main} tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
