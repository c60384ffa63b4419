import { dateOf, shortDate } from '../../shared/kernel/dates.ts'
import type { KeyNews, ListedKey } from '../../shared/keys.ts'
import { Fingerprint, Small, Table, Tag } from '../ui/index.ts'
import type { Column } from '../ui/index.ts'

export interface KeyRow {
  readonly key: ListedKey
  /** Next to what was taken in before; left out where there is nothing to compare. */
  readonly is?: KeyNews
}

const newsWords: Readonly<Record<Exclude<KeyNews, 'same'>, string>> = {
  new: 'New',
  changed: 'Another key than before',
  ended: 'Signs no more',
  gone: 'Not in this list any more',
}

/** Whose key it is, since when, and its four words. */
export function KeyTable({ caption, rows }: { readonly caption: string; readonly rows: readonly KeyRow[] }) {
  const columns: readonly Column<KeyRow>[] = [
    { id: 'who', title: 'Who', rowHeader: true, cell: ({ key }) => <Holder holder={key} /> },
    { id: 'since', title: 'Key', width: '24%', cell: ({ key }) => <Small>{sinceWords(key)}</Small> },
    { id: 'words', title: 'Four words', width: '40%', cell: (row) => <Words row={row} /> },
  ]
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ key, is }) => `${key.memberId} ${key.keySha256} ${is ?? ''}`}
      columns={columns}
    />
  )
}

const Holder = ({ holder: { name, role } }: { readonly holder: ListedKey }) => (
  <>
    <span dir="auto">{name}</span>
    {role !== '' && (
      <Small as="div">
        <span dir="auto">{role}</span>
      </Small>
    )}
  </>
)

const Words = ({ row: { key, is = 'same' } }: { readonly row: KeyRow }) => (
  <>
    <Fingerprint words={key.words} />
    {is !== 'same' && (
      <div>
        <Tag tone={is === 'changed' || is === 'gone' ? 'warn' : 'neutral'}>{newsWords[is]}</Tag>
      </div>
    )}
  </>
)

function sinceWords({ madeAt, endedAt }: ListedKey): string {
  const since = `since ${shortDate(dateOf(madeAt))}`
  return endedAt === null ? since : `${since}, until ${shortDate(dateOf(endedAt))}`
}
