import { useLayoutEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import type { Printed } from '../../shared/printed.ts'
import { PrintedBody } from './printed-blocks.tsx'
import styles from './printed-pages.module.css'

// As print/preview.css has them: a page's own width, and from one column to the next, in millimetres.
const sizes = { usual: { column: 170, step: 214, left: 16 }, compact: { column: 174, step: 218, left: 14 } }
// A4 in CSS pixels.
const paperWidth = 793.7

/**
 * The pages as they will be printed, each with the head and the foot that it has there. Each sheet holds the whole text,
 * set at full size in columns of the size of a page, and shows the next of them; the first is the one that is read out.
 */
export function PrintedPages({ printed }: { readonly printed: Printed }) {
  const [count, setCount] = useState(1)
  const [scale, setScale] = useState(0.5)
  const desk = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = desk.current
    if (!element) return
    const fit = (): void => setScale(Math.min(1, element.clientWidth / paperWidth))
    fit()
    const watcher = new ResizeObserver(fit)
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [])
  return (
    <div ref={desk} className={styles.desk}>
      {Array.from({ length: count }, (_, index) => (
        <div
          key={index}
          className={styles.place}
          style={{ width: `${210 * scale}mm`, height: `${297 * scale}mm` }}
          role="group"
          aria-label={`Page ${index + 1} of ${count}`}
        >
          <div className={styles.sheet} style={{ scale }}>
            <OnePage printed={printed} index={index} onCount={index === 0 ? setCount : null} />
            <div className={styles.head}>
              <span>{printed.top}</span>
              <b>{printed.stamp}</b>
            </div>
            <div className={styles.foot}>
              <span>{printed.foot}</span>
              <span>
                Page {index + 1} of {count}
              </span>
            </div>
          </div>
        </div>
      ))}
    </div>
  )
}

interface OnePageProps {
  readonly printed: Printed
  readonly index: number
  readonly onCount: ((count: number) => void) | null
}

function OnePage({ printed, index, onCount }: OnePageProps) {
  const { column, step, left } = sizes[printed.isCompact ? 'compact' : 'usual']
  const hidden = index > 0 && { 'aria-hidden': true as const, inert: true }
  return (
    <div
      className={printed.isCompact ? styles.compact : styles.usual}
      style={{ left: `${left}mm` }}
      {...hidden}
    >
      <div style={{ translate: `${-index * step}mm` }}>
        <Paper
          isCompact={printed.isCompact}
          onSet={onCount && ((body) => onCount(columnsIn(body, { column, step })))}
        >
          <PrintedBody printed={printed} />
        </Paper>
      </div>
    </div>
  )
}

interface PaperProps {
  readonly isCompact: boolean
  /** Whenever it is set anew: its words, its style or its typeface came. */
  readonly onSet: ((body: HTMLElement) => void) | null
  readonly children: ReactNode
}

/** A body of its own, for print's sheets alone: they say what `body`, `h1` and `p` look like, which here are the window's. */
function Paper({ isCompact, onSet, children }: PaperProps) {
  const host = useRef<HTMLDivElement>(null)
  const [body, setBody] = useState<HTMLElement | null>(null)
  const told = useRef(onSet)
  useLayoutEffect(() => {
    told.current = onSet
  })
  useLayoutEffect(() => {
    if (!host.current) return
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' })
    const made = document.createElement('body')
    if (isCompact) made.className = 'compact'
    const measure = (): void => told.current?.(made)
    const sheets = ['record.css', ...(isCompact ? ['compact.css'] : []), 'preview.css'].map((name) => {
      const link = document.createElement('link')
      link.rel = 'stylesheet'
      link.href = `/print/${name}`
      link.addEventListener('load', measure)
      return link
    })
    root.replaceChildren(...sheets, made)
    setBody(made)
    const words = new MutationObserver(measure)
    words.observe(made, { childList: true, subtree: true, characterData: true })
    document.fonts.addEventListener('loadingdone', measure)
    return () => {
      words.disconnect()
      document.fonts.removeEventListener('loadingdone', measure)
    }
  }, [isCompact])
  return (
    <>
      <div ref={host} />
      {body && createPortal(children, body)}
    </>
  )
}

function columnsIn(
  body: HTMLElement,
  { column, step }: { readonly column: number; readonly step: number },
): number {
  const wide = (body.scrollWidth / paperWidth) * 210
  return Math.max(1, Math.round((wide - column) / step) + 1)
}
