import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Disclosure as AriaDisclosure, DisclosurePanel, Heading } from 'react-aria-components'
import styles from './disclosure.module.css'

export interface DisclosureProps {
  readonly title: ReactNode
  readonly children: ReactNode
  readonly isInitiallyOpen?: boolean
  /** Heading rank. Default 3. */
  readonly level?: 2 | 3 | 4
}

/** Something to open when it is wanted. */
export function Disclosure({ title, children, isInitiallyOpen = false, level = 3 }: DisclosureProps) {
  return (
    <AriaDisclosure defaultExpanded={isInitiallyOpen}>
      <Heading level={level} className={styles.heading ?? ''}>
        <Button slot="trigger" className={styles.button ?? ''}>
          <ChevronRight className={styles.mark} aria-hidden="true" />
          <span>{title}</span>
        </Button>
      </Heading>
      <DisclosurePanel className={styles.panel ?? ''}>{children}</DisclosurePanel>
    </AriaDisclosure>
  )
}
