import { Button } from '../actions/button.tsx'
import { Row } from '../shell/layout.tsx'
import { Small } from '../type/text.tsx'

export interface ListPagesProps {
  /** What is listed, as a sentence begins with it: "Cases". */
  readonly what: string
  /** From 1. */
  readonly page: number
  readonly perPage: number
  readonly shown: number
  readonly total: number
  readonly onPage: (page: number) => void
}

/** Nothing where all of them are in sight. */
export function ListPages({ what, page, perPage, shown, total, onPage }: ListPagesProps) {
  if (page === 1 && shown >= total) return null
  const before = (page - 1) * perPage
  return (
    <Row>
      <Button isDisabled={page === 1} onPress={() => onPage(page - 1)}>
        Earlier
      </Button>
      <Button isDisabled={before + shown >= total} onPress={() => onPage(page + 1)}>
        Later
      </Button>
      <Small>
        {what} {(before + 1).toLocaleString('en-GB')} to {(before + shown).toLocaleString('en-GB')} of{' '}
        {total.toLocaleString('en-GB')}
      </Small>
    </Row>
  )
}
