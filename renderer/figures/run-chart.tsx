import { useCallback } from 'react'
import { chartOf, chartSentences } from '../../shared/rules/figure-words.ts'
import { useDrawnNear } from '../charts/use-drawn-near.ts'
import { Small } from '../ui/index.ts'
import { drawRun } from './draw-run.ts'
import type { DrawnRun } from './draw-run.ts'
import styles from './figures.module.css'

/** The picture of a table that stands beneath it, with what is to be seen in it as words for everybody. */
export function RunChart({ form, months }: DrawnRun) {
  const place = useDrawnNear(useCallback(() => drawRun({ form, months }), [form, months]))
  // A grid with nothing in it would look like a fault.
  const isTold = months.some(({ value }) => value !== null)
  return (
    <>
      {isTold && <div ref={place} className={styles.chart} />}
      {chartSentences(chartOf({ months })).map((words) => (
        <Small key={words} as="p">
          {words}
        </Small>
      ))}
    </>
  )
}
