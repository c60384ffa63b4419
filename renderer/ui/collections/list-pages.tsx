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

/** A page is turned by the row that it ends or begins with. Nothing where all of them are in sight. */
export function ListPages({ ids, isFirst, isLast, of, onTurn }: ListPagesProps) {
  const [first, last] = [ids.at(0), ids.at(-1)]
  if (isFirst && isLast) return null
  return (
    <Row>
      <Button isDisabled={isFirst} onPress={() => first !== undefined && onTurn({ before: first })}>
        Previous page
      </Button>
      <Button isDisabled={isLast} onPress={() => last !== undefined && onTurn({ after: last })}>
        Next page
      </Button>
      {of && <Small>{pageWords({ shown: ids.length, isFirst, isLast, ...of })}</Small>}
    </Row>
  )
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
