import { Suspense, useLayoutEffect, useRef, useState } from 'react'
import { letterFormats } from '../../shared/letters.ts'
import type { Letter, LetterFormat } from '../../shared/letters.ts'
import { letterText } from '../../shared/letters/as-text.ts'
import { layOut } from '../../shared/letters/lay-out.ts'
import { letterFormatWords } from '../../shared/letter-words.ts'
import { Eyebrow, Small, Tabs } from '../ui/index.ts'
import { LetterPages } from './letter-pages.tsx'
import styles from './letters.module.css'

/** As it will be printed: the format that was chosen for it first, and any other on looking. */
export function LetterPreview({ letter }: { readonly letter: Letter }) {
  const [looked, setLooked] = useState<{ at: LetterFormat; from: LetterFormat } | null>(null)
  // Choosing another format for the letter shows that one.
  const format = looked?.from === letter.format ? looked.at : letter.format
  return (
    <section className={styles.preview} aria-labelledby="letter-preview">
      <Eyebrow id="letter-preview">As it will be printed</Eyebrow>
      <Tabs
        label="Look at it as"
        value={format}
        onChange={(at) => setLooked({ at, from: letter.format })}
        tabs={letterFormats.map((id) => ({
          id,
          label: letterFormatWords[id],
          content: <Sheet letter={letter} format={id} />,
        }))}
      />
      {format !== letter.format && (
        <Small as="p">It will be given as {letterFormatWords[letter.format].toLowerCase()}.</Small>
      )}
    </section>
  )
}

// A4 in CSS pixels.
const paperWidth = 793.7
// As .desk has it.
const deskEdge = 12

/** The paper at whatever size the column allows. */
function Sheet({ letter, format }: { readonly letter: Letter; readonly format: LetterFormat }) {
  const [scale, setScale] = useState(0.5)
  const frame = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const fit = (): void => setScale(Math.min(1, (element.clientWidth - 2 * deskEdge) / paperWidth))
    fit()
    const watcher = new ResizeObserver(fit)
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [])
  const { frame: head, texts, language, translated } = letter
  const isDraft = letter.ready === null
  const page = layOut({ frame: head, texts, format, language, isTranslated: translated !== null, isDraft })
  if (page.format === 'text_only') return <pre className={styles.asText}>{letterText(page)}</pre>
  return (
    <div ref={frame} className={styles.desk}>
      <Suspense fallback={null}>
        <LetterPages page={page} scale={scale} />
      </Suspense>
    </div>
  )
}
