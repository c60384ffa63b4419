import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Input, SearchField } from 'react-aria-components'
import { IconButton } from '../ui/index.ts'
import styles from './find-bar.module.css'
import { hitsIn } from './hits.ts'
import type { Hit } from './hits.ts'
import { goOnAt, hideHits, showHits } from './show-hits.ts'

interface Found {
  readonly hits: readonly Hit[]
  readonly at: number
}

const none: Found = { hits: [], at: 0 }

function countWords(text: string, { hits, at }: Found): string {
  if (text === '') return ''
  return hits.length === 0 ? 'Not on this page' : `${at + 1} of ${hits.length}`
}

/** Ctrl or ⌘ F: finds text on the page that is open, also in what can be written in. Nothing leaves the page. */
export function FindBar({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('')
  const [found, setFound] = useState(none)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    return hideHits
  }, [])
  const look = (next: string): void => {
    setText(next)
    const hits = hitsIn(document.querySelector('main') ?? document.body, next)
    setFound({ hits, at: 0 })
    showHits(hits, 0)
  }
  const step = (by: 1 | -1): void => {
    // What was written meanwhile counts.
    const hits = hitsIn(document.querySelector('main') ?? document.body, text)
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
    <div className={styles.bar} role="search" data-find-bar>
      <SearchField
        aria-label="Find on this page"
        value={text}
        onChange={look}
        onKeyDown={(event) => {
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
          else if (event.key === 'Escape') close()
          else event.continuePropagation()
        }}
      >
        <Input ref={field} dir="auto" className={styles.field ?? ''} placeholder="Find on this page" />
      </SearchField>
      <span className={styles.count} role="status">
        {countWords(text, found)}
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
