import type { ReactNode } from 'react'
import { useRefusal } from '../kept/kept-form.tsx'
import styles from './field.module.css'

export interface FieldErrorProps {
  readonly children: ReactNode
  readonly id?: string
}

/** An error that belongs to no single field: read out when it appears. */
export function FieldError({ children, id }: FieldErrorProps) {
  useRefusal()
  return (
    <p role="alert" className={styles.error} id={id}>
      <span>{children}</span>
    </p>
  )
}
