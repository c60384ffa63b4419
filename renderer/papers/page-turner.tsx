import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Grow, IconButton, NumberField, Row, Small, announce, useShortcuts } from '../ui/index.ts'
import styles from './papers.module.css'

export interface PageTurnerProps {
  readonly page: number
  readonly of: number
  readonly onPage: (page: number) => void
}

/** From page to page, by keys, by buttons or by number. */
export function PageTurner({ page, of, onPage }: PageTurnerProps) {
  const turn = (to: number): void => {
    const number = Math.min(of, Math.max(1, to))
    if (number === page) return
    onPage(number)
    announce(`Page ${number} of ${of}`)
  }
  useShortcuts('In the papers', {
    ArrowRight: { label: 'Next page', run: () => turn(page + 1) },
    ArrowLeft: { label: 'Page before', run: () => turn(page - 1) },
    Home: { label: 'First page', run: () => turn(1) },
    End: { label: 'Last page', run: () => turn(of) },
  })
  return (
    <Row align="center">
      <IconButton label="Page before" isDisabled={page === 1} onPress={() => turn(page - 1)}>
        <ChevronLeft />
      </IconButton>
      <IconButton label="Next page" isDisabled={page === of} onPress={() => turn(page + 1)}>
        <ChevronRight />
      </IconButton>
      <div className={styles.number}>
        <NumberField
          label="Page"
          hideLabel
          value={page}
          min={1}
          max={of}
          decimals={0}
          onChange={(to) => to !== null && turn(to)}
        />
      </div>
      <Small>of {of}</Small>
      <Grow />
    </Row>
  )
}
