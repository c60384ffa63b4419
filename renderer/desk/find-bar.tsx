import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Input, SearchField } from 'react-aria-components'
import { IconButton } from '../ui/index.ts'
import { classNames } from '../ui/type/class-names.ts'
import styles from './find-bar.module.css'
import { hitsIn } from './hits.ts'
import type { Hit } from './hits.ts'
import { goOnAt, hideHits, showHits } from './show-hits.ts'

interface Found {
  readonly hits: readonly Hit[]
  readonly at: number
}

const none: Found = { hits: [], at: 0 }

function countWords(text: string, { hits, at }: Found, place: string): string {
  if (text === '') return ''
  return hits.length === 0 ? `Not ${place}` : `${at + 1} of ${hits.length}`
}

interface FindBarProps {
  /** The dialog that is searched; null: the page. */
  readonly sheet: HTMLElement | null
  readonly onClose: () => void
}

/** Ctrl or ⌘ F: finds text in what is open, also in what can be written in. Nothing leaves the page. */
export function FindBar({ sheet, onClose }: FindBarProps) {
  const place = sheet ? 'in this window' : 'on this page'
  const label = `Find ${place}`
  const classes = classNames(styles.bar, sheet && styles.inSheet)
  const root = (): Element => sheet ?? document.querySelector('main') ?? document.body
  const [text, setText] = useState('')
  const [found, setFound] = useState(none)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    return hideHits
  }, [])
  const look = (next: string): void => {
    setText(next)
    const hits = hitsIn(root(), next)
    setFound({ hits, at: 0 })
    showHits(hits, 0)
  }
  const step = (by: 1 | -1): void => {
    // What was written meanwhile counts.
    const hits = hitsIn(root(), text)
    const at = hits.length === 0 ? 0 : (found.at + by + hits.length) % hits.length
    setFound({ hits, at })
    showHits(hits, at)
  }
  const close = (): void => {
    onClose()
    hideHits()
    goOnAt(found.hits[found.at])
  }
  return (
    <div className={classes} role="search" data-find-bar>
      <SearchField
        aria-label={label}
        value={text}
        onChange={look}
        onKeyDown={(event) => {
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
          else if (event.key === 'Escape') close()
          else event.continuePropagation()
        }}
      >
        <Input ref={field} dir="auto" className={styles.field ?? ''} placeholder={label} />
      </SearchField>
      <span className={styles.count} role="status">
        {countWords(text, found, place)}
      </span>
      <IconButton label="The one before" onPress={() => step(-1)}>
        <ChevronUp aria-hidden="true" />
      </IconButton>
      <IconButton label="The next one" onPress={() => step(1)}>
        <ChevronDown aria-hidden="true" />
      </IconButton>
      <IconButton label="Close" onPress={close}>
        <X aria-hidden="true" />
      </IconButton>
    </div>
  )
}
