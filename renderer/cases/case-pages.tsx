import { Button, Row, Small } from '../ui/index.ts'
import { casesPerPage } from './case-filter.ts'

export interface CasePagesProps {
  readonly page: number
  readonly shown: number
  readonly total: number
  readonly onPage: (page: number) => void
}

/** Nothing where all of them are in sight. */
export function CasePages({ page, shown, total, onPage }: CasePagesProps) {
  if (page === 1 && shown >= total) return null
  const before = (page - 1) * casesPerPage
  return (
    <Row>
      <Button isDisabled={page === 1} onPress={() => onPage(page - 1)}>
        Earlier
      </Button>
      <Button isDisabled={before + shown >= total} onPress={() => onPage(page + 1)}>
        Later
      </Button>
      <Small>
        Cases {(before + 1).toLocaleString('en-GB')} to {(before + shown).toLocaleString('en-GB')} of{' '}
        {total.toLocaleString('en-GB')}
      </Small>
    </Row>
  )
}
