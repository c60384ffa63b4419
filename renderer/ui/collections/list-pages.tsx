import { useEffect, useRef } from 'react'
import type { PageEnds, PageKey } from '../../../shared/kernel/page.ts'
import { Button } from '../actions/button.tsx'
import { Row } from '../shell/layout.tsx'
import { Small } from '../type/text.tsx'

export interface ListPagesProps extends PageEnds {
  /** Ids of the rows of this page, in their order. */
  readonly ids: readonly string[]
  /** Left out where nobody has counted them. `what`: as a sentence ends with it, "cases". */
  readonly of?: { readonly what: string; readonly total: number }
  readonly onTurn: (page: PageKey) => void
}

/**
 * Stands under its list. A page is turned by the row that it ends or begins with, and is read from its top. Nothing where
 * all of them are in sight.
 */
export function ListPages({ ids, isFirst, isLast, of, onTurn }: ListPagesProps) {
  const [first, last] = [ids.at(0), ids.at(-1)]
  const { foot, turned } = useTopOf(first)
  if (isFirst && isLast) return null
  const turn = (page: PageKey): void => {
    turned()
    onTurn(page)
  }
  return (
    <div ref={foot}>
      <Row>
        <Button isDisabled={isFirst} onPress={() => first !== undefined && turn({ before: first })}>
          Previous page
        </Button>
        <Button isDisabled={isLast} onPress={() => last !== undefined && turn({ after: last })}>
          Next page
        </Button>
        {of && <Small>{pageWords({ shown: ids.length, isFirst, isLast, ...of })}</Small>}
      </Row>
    </div>
  )
}

/** Once a page that was turned to is there, its list is shown from the top, and one of the buttons has the focus still. */
function useTopOf(first: string | undefined) {
  const foot = useRef<HTMLDivElement>(null)
  const turnedFrom = useRef<string>(undefined)
  useEffect(() => {
    if (turnedFrom.current === undefined || turnedFrom.current === first) return
    turnedFrom.current = undefined
    foot.current?.previousElementSibling?.scrollIntoView({ block: 'start' })
    keepFocus(foot.current)
  })
  return { foot, turned: () => void (turnedFrom.current = first) }
}

/** On the last page the button that turned to it can't be pressed any more, and would let the focus go to nothing. */
function keepFocus(foot: HTMLElement | null): void {
  const { activeElement } = document
  if (activeElement !== document.body && !activeElement?.matches(':disabled')) return
  foot?.querySelector<HTMLElement>('button:enabled')?.focus({ preventScroll: true })
}

interface Shown extends PageEnds {
  readonly shown: number
  readonly what: string
  readonly total: number
}

/** "The first 100 of 3,400 cases". How many stand before the others is not known, and not said. */
export function pageWords({ shown, what, total, isFirst, isLast }: Shown): string {
  const words = `${shown.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} ${what}`
  if (isFirst) return `The first ${words}`
  return isLast ? `The last ${words}` : words
}
