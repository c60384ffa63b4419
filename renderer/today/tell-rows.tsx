import { longDate } from '../../shared/kernel/dates.ts'
import type { ToTell } from '../../shared/today.ts'
import { paths } from '../data/paths.ts'
import { RowItem, RowList } from '../form/row-list.tsx'
import { Disclosure, Small, Tag } from '../ui/index.ts'

// Letters of one meeting are as many as its cases: the page has other things on it.
const few = 3

const wordsFor: Readonly<
  Record<ToTell['next'], (name: string) => { readonly title: string; readonly tag: string }>
> = {
  write: (name) => ({ title: `Letter to ${name}`, tag: 'To write' }),
  tell: (name) => ({ title: `${name} is to be told`, tag: 'To tell' }),
}

const TellRow = ({ one: { recordId, personName, heldOn, next } }: { readonly one: ToTell }) => {
  const { title, tag } = wordsFor[next](personName)
  return (
    <RowItem
      href={paths.letter(recordId)}
      title={title}
      note={`About the decision of ${longDate(heldOn)}`}
      end={<Tag>{tag}</Tag>}
    />
  )
}

/** Letters to write and people to tell: the first of them, within a list of other things. */
export const TellRows = ({ people }: { readonly people: readonly ToTell[] }) =>
  people.slice(0, few).map((one) => <TellRow key={one.recordId} one={one} />)

interface MoreToTellProps {
  readonly people: readonly ToTell[]
  /** There may be more than are listed. */
  readonly total: number
}

/** The rest of them, folded, after that list. */
export const MoreToTell = ({ people, total }: MoreToTellProps) =>
  people.length > few && (
    <Disclosure title={`${total - few} more to write to or to tell`}>
      <RowList label="More letters to write, and people to tell">
        {people.slice(few).map((one) => (
          <TellRow key={one.recordId} one={one} />
        ))}
      </RowList>
      {total > people.length && (
        <Small as="p">{total - people.length} more come here when these are done.</Small>
      )}
    </Disclosure>
  )
