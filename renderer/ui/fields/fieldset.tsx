import { useId } from 'react'
import type { ReactNode } from 'react'
import { classNames } from '../type/class-names.ts'
import styles from './fieldset.module.css'

export interface FieldsetProps {
  /** What the fields are about together. */
  readonly legend: ReactNode
  readonly description?: ReactNode
  /** `row`: side by side, wrapping. */
  readonly layout?: 'column' | 'row'
  readonly children: ReactNode
}

/** Fields that belong together. */
export function Fieldset({ legend, description, layout = 'column', children }: FieldsetProps) {
  const id = useId()
  return (
    <fieldset className={styles.fieldset} {...(description ? { 'aria-describedby': id } : {})}>
      <legend className={styles.legend}>{legend}</legend>
      {description && (
        <p id={id} className={styles.description}>
          {description}
        </p>
      )}
      <div className={classNames(styles.fields, layout === 'row' && styles.row)}>{children}</div>
    </fieldset>
  )
}
