import { useLayoutEffect, useRef, useState } from 'react'
import { letterClass, letterFootSize } from '../../shared/letters/lay-out.ts'
import type { LetterPage } from '../../shared/letters/lay-out.ts'
import { classNames } from '../ui/type/class-names.ts'
import { LetterBody } from './letter-sheet.tsx'
import styles from './letter-pages.module.css'

// As print/letter.css has the paper: 170 mm between the margins, and the columns as far apart as two margins.
const [columnWidth, columnGap] = [170, 40]

interface LetterPagesProps {
  readonly page: LetterPage
  readonly scale: number
}

/**
 * The pages as they will be printed. A column is broken by the very rules that a page is, so the letter is set in
 * columns of the size of a page, and each sheet shows the next of them. They are set at full size and only drawn
 * smaller: smaller letters would break elsewhere.
 */
export function LetterPages({ page, scale }: LetterPagesProps) {
  const [count, setCount] = useState(1)
  const flow = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = flow.current
    if (!element) return
    const measure = (): void => setCount(columnsIn(element))
    measure()
    const words = new MutationObserver(measure)
    words.observe(element, { childList: true, subtree: true, characterData: true })
    // The typeface comes after the words, and sets them anew.
    document.fonts.addEventListener('loadingdone', measure)
    return () => {
      words.disconnect()
      document.fonts.removeEventListener('loadingdone', measure)
    }
  }, [])
  return (
    <>
      <link rel="stylesheet" href="/print/letter.css" precedence="default" />
      {Array.from({ length: count }, (_, index) => (
        <div
          key={index}
          className={styles.place}
          style={{ width: `${210 * scale}mm`, height: `${297 * scale}mm` }}
          role="group"
          aria-label={`Page ${index + 1} of ${count}`}
        >
          <div className={styles.sheet} style={{ scale }}>
            {/* Each sheet holds the whole letter: the first is the one that is read out. */}
            <div className={styles.between} {...(index > 0 && { 'aria-hidden': true })}>
              <div
                ref={index === 0 ? flow : null}
                className={classNames(letterClass(page.format), styles.flow)}
                style={{ translate: `${-index * (columnWidth + columnGap)}mm` }}
                lang="en-GB"
              >
                <LetterBody page={page} />
              </div>
            </div>
            <div className={styles.foot} style={{ fontSize: letterFootSize[page.format] }}>
              <span>{page.reference}</span>
              <span>
                Page {index + 1} of {count}
              </span>
            </div>
          </div>
        </div>
      ))}
    </>
  )
}

function columnsIn(flow: HTMLElement): number {
  if (flow.clientWidth === 0) return 1
  const wide = (flow.scrollWidth / flow.clientWidth) * columnWidth
  return Math.max(1, Math.round((wide + columnGap) / (columnWidth + columnGap)))
}
