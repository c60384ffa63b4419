import { useEffect } from 'react'
import type { ReactNode } from 'react'
import type { WallSetting } from '../../shared/shared-screen.ts'
import { usePages } from './use-pages.ts'
import type { Pages } from './use-pages.ts'
import styles from './wall-sheet.module.css'

export interface WallSheetProps {
  /** Stays on every page. */
  readonly head: ReactNode
  readonly setting: WallSetting
  readonly onPages?: ((pages: Pages) => void) | undefined
  readonly children: ReactNode
}

/** What is shown, whole or in pages; a page that is not the last says so. */
export function WallSheet({ head, setting, onPages, children }: WallSheetProps) {
  const { frame, sheet, pages } = usePages(setting)
  useEffect(() => onPages?.(pages), [onPages, pages])
  return (
    <div className={styles.room}>
      <header className={styles.head}>{head}</header>
      <div className={styles.space}>
        <div ref={frame} className={styles.frame} data-frame>
          <div ref={sheet} className={styles.sheet}>
            {children}
          </div>
        </div>
      </div>
      <p className={pages.of > 1 ? styles.pages : styles.onePage}>
        {pages.of > 1 && (
          <>
            <span>
              Page {pages.at + 1} of {pages.of}
            </span>
            <b>{pages.at + 1 < pages.of ? 'More below ↓' : 'The end'}</b>
          </>
        )}
      </p>
    </div>
  )
}
