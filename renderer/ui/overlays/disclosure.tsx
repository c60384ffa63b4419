import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import type { ReactNode } from 'react'
import { Button, Disclosure as AriaDisclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { isAnyLeftAt } from '../kept/form-texts.ts'
import { keptTexts } from '../kept/kept-texts.ts'
import { placeNow } from '../kept/place-now.ts'
import { onReveal } from './reveal.ts'
import styles from './disclosure.module.css'

export interface DisclosureProps {
  readonly title: ReactNode
  readonly children: ReactNode
  readonly isInitiallyOpen?: boolean
  /**
   * What is in it is drawn once somebody opens it, and from then on: where many of a page would be more than a window should
   * hold. What was left unsaved on this page may be of a field in it, and comes back only into one that is drawn.
   */
  readonly isDrawnOpen?: boolean
  /** Heading rank. Default 3. */
  readonly level?: 2 | 3 | 4
}

/** Something to open when it is wanted; it opens by itself where the focus goes into it. */
export function Disclosure({
  title,
  children,
  isInitiallyOpen = false,
  isDrawnOpen = false,
  level = 3,
}: DisclosureProps) {
  const [isOpen, setOpen] = useState(isInitiallyOpen)
  const isDrawn = useDrawnFrom(!isDrawnOpen || isOpen)
  const box = useRef<HTMLDivElement>(null)
  // A field in it is to have the focus, which nothing that is folded away can have.
  useEffect(() => (box.current ? onReveal(box.current, () => flushSync(() => setOpen(true))) : undefined), [])
  return (
    <AriaDisclosure ref={box} isExpanded={isOpen} onExpandedChange={setOpen}>
      <Heading level={level} className={styles.heading ?? ''}>
        <Button slot="trigger" className={styles.button ?? ''}>
          {typeof title === 'string' ? title : <span>{title}</span>}
        </Button>
      </Heading>
      <DisclosurePanel className={styles.panel ?? ''}>{isDrawn && children}</DisclosurePanel>
    </AriaDisclosure>
  )
}

/** From the first time on that it is so; at once where a text of this page waits for its field. */
function useDrawnFrom(isShown: boolean): boolean {
  const isWaiting = useSyncExternalStore(
    keptTexts.subscribe,
    () => isAnyLeftAt(placeNow()),
    () => false,
  )
  const [wasShown, setShown] = useState(isShown)
  const isDrawn = isShown || wasShown || isWaiting
  if (isDrawn && !wasShown) setShown(true)
  return isDrawn
}
