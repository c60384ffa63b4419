import { useEffect, useRef } from 'react'
import styles from './figures.module.css'
import { drawBars } from './draw.ts'
import type { Drawn } from './draw.ts'

const width = 760

/** The picture of a table that stands beneath it; said once to screen readers, by the table. */
export function Bars(drawn: Omit<Drawn, 'width'>) {
  const place = useRef<HTMLDivElement>(null)
  const { parts, rows } = drawn
  useEffect(() => {
    place.current?.replaceChildren(drawBars({ parts, rows, width }))
  }, [parts, rows])
  return <div ref={place} className={styles.bars} />
}
