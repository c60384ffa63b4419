import type { AsRead } from '../../shared/audiences.ts'
import { Eyebrow, Words } from '../ui/index.ts'
import { AsReadLines } from './as-read-lines.tsx'
import styles from './as-read.module.css'
import { partsOf } from './as-read-parts.ts'
import type { ReadBlock } from './as-read-parts.ts'
import { blockTitle } from './block-words.ts'
import { Kept } from './kept.tsx'

/** From top to bottom as the page of a case is; what is kept says so where it was. */
export function AsReadPage({ read }: { readonly read: AsRead }) {
  const parts = partsOf(read)
  if (parts.length === 0) return <p>There is nothing here that they would read.</p>
  return parts.map(({ title, blocks, hasLines }) => (
    <section key={title} className={styles.part}>
      <Eyebrow>{title}</Eyebrow>
      {hasLines && <AsReadLines read={read} />}
      {blocks.map((block) => (
        <OneBlock key={block.key} block={block} part={title} />
      ))}
    </section>
  ))
}

interface OneBlockProps {
  readonly block: ReadBlock
  readonly part: string
}

function OneBlock({ block: { key, text, kept }, part }: OneBlockProps) {
  const title = blockTitle(key)
  return (
    <div className={styles.block}>
      {title !== part && <h3 className={styles.title}>{title}</h3>}
      {key === 'words' && !kept ? (
        <Words>{text}</Words>
      ) : (
        <p className={styles.text} dir="auto">
          {text}
        </p>
      )}
      {kept && <Kept />}
    </div>
  )
}
