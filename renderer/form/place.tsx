import { useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import type { CasePlace } from '../../shared/readiness.ts'
import styles from './place.module.css'

/** The place that the address asks for (`paths.casePlace`); null where it asks for none. */
export function usePlaceAsked(): string | null {
  const search: { readonly at?: unknown } = useSearch({ strict: false })
  return typeof search.at === 'string' ? search.at : null
}

/** The first thing to press or type in. */
const toMend = 'textarea, button:not([disabled]), input, a[href]'

/** Where something is mended: brought into sight and ready to be written in when the address asks for it. */
export function Place({ id, children }: { readonly id: CasePlace; readonly children: ReactNode }) {
  const isAsked = usePlaceAsked() === id
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isAsked || !place.current) return
    place.current.scrollIntoView({ block: 'center' })
    const first = place.current.querySelector<HTMLElement>(toMend) ?? place.current
    first.focus({ preventScroll: true })
    if (first.dataset['prompt'] !== undefined) first.click()
  }, [isAsked])
  return (
    <div ref={place} id={id} tabIndex={-1} className={isAsked ? styles.asked : styles.place}>
      {children}
    </div>
  )
}
