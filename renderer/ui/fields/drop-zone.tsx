import type { ReactNode } from 'react'
import { DropZone as AriaDropZone } from 'react-aria-components'
import styles from './drop-zone.module.css'

export interface DropZoneProps {
  /** What may be dropped here, for screen readers. */
  readonly label: string
  readonly onDrop: (file: File) => void
  readonly children: ReactNode
}

/** A place where one file can be dropped. What is inside must also do without: a button that asks for the file. */
export function DropZone({ label, onDrop, children }: DropZoneProps) {
  return (
    <AriaDropZone
      className={styles.zone ?? ''}
      aria-label={label}
      getDropOperation={() => 'copy'}
      onDrop={({ items }) => {
        const file = items.find((item) => item.kind === 'file')
        if (file) void file.getFile().then(onDrop)
      }}
    >
      {children}
    </AriaDropZone>
  )
}
