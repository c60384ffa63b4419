import type { ReactNode } from 'react'
import { classNames } from '../type/class-names.ts'
import { Eyebrow } from '../type/eyebrow.tsx'
import styles from './sheet.module.css'

export interface SheetProps {
  readonly eyebrow?: ReactNode
  readonly title: ReactNode
  /** One or two lines under the title. */
  readonly lead?: ReactNode
  readonly size?: 'wide' | 'narrow'
  readonly children: ReactNode
}

/** One sheet in the middle of the window: unlocking, signing, anything done alone and with care. */
export function Sheet({ eyebrow, title, lead, size = 'wide', children }: SheetProps) {
  return (
    <div className={styles.ground}>
      <div className={classNames(styles.sheet, size === 'narrow' && styles.narrow)}>
        {eyebrow && <Eyebrow as="p">{eyebrow}</Eyebrow>}
        <h1 className={styles.title}>{title}</h1>
        {lead && <p className={styles.lead}>{lead}</p>}
        {children}
      </div>
    </div>
  )
}
