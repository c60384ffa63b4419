import type { ImportPreview } from '../../shared/imports.ts'
import { plural } from '../words/time-words.ts'
import { DataList, Eyebrow, Small, Stack } from '../ui/index.ts'
import { refusalWords } from '../../shared/refusal-words.ts'
import styles from './refused.module.css'

/** Cells of rows that come in, which stay empty because they could not be read. */
export function UnreadList({ preview }: { readonly preview: ImportPreview }) {
  const { unread, unreadTotal: total } = preview
  if (total === 0) return null
  return (
    <section>
      <Eyebrow>Not read, and left empty: {plural(total, 'cell')}</Eyebrow>
      <Stack gap={3}>
        <Small as="p">
          Their people come in all the same. What a cell says stays with the referral, for whoever looks.
        </Small>
        <DataList
          label="Cells that are left empty"
          items={unread}
          itemKey={({ line, field }) => `${line} ${field}`}
          height={`min(360px, ${unread.length * 46 + 4}px)`}
        >
          {({ line, initials, column, text, reason }) => (
            <span className={styles.line}>
              <span>Row {line}</span>
              <b>{initials}</b>
              <span>{column}</span>
              <span>
                {refusalWords(reason)} <Small>“{text.length > 60 ? `${text.slice(0, 60)}…` : text}”</Small>
              </span>
            </span>
          )}
        </DataList>
        {total > unread.length && <Small as="p">And {total - unread.length} more.</Small>}
      </Stack>
    </section>
  )
}
