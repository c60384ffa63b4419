import type { ReactNode } from 'react'
import { Button, Disclosure, Row, Small, Stack, TextButton } from '../ui/index.ts'

interface Entry {
  readonly was: number | null
}

interface EntriesProps<T extends Entry> {
  /** As the record has them. */
  readonly before: readonly T[]
  readonly entries: readonly T[]
  readonly onChange: (entries: T[]) => void
  /** "Line" */
  readonly name: string
  readonly title: (entry: T) => string
  /** One with nothing in it. */
  readonly fresh: () => T
  readonly most: number
  readonly children: (at: number) => ReactNode
}

/** A list that is corrected: each entry opens, can be taken out and put back, and others are added at its end. */
export function Entries<T extends Entry>({ before, entries, onChange, ...props }: EntriesProps<T>) {
  const { name, title, fresh, most, children } = props
  const gone = before.filter(({ was }) => !entries.some((one) => one.was === was))
  return (
    <Stack gap={2}>
      {entries.map((entry, at) => (
        <Disclosure
          key={keyOf(entry, at)}
          level={4}
          isInitiallyOpen={entry.was === null}
          title={`${name} ${at + 1}: ${title(entry) || 'nothing written yet'}`}
        >
          <Stack gap={3}>
            {children(at)}
            <Row>
              <TextButton
                aria-label={`Take it out: ${name.toLowerCase()} ${at + 1}`}
                onPress={() => onChange(entries.filter((_, index) => index !== at))}
              >
                Take it out
              </TextButton>
            </Row>
          </Stack>
        </Disclosure>
      ))}
      {gone.map((entry) => (
        <Small as="p" key={entry.was}>
          Taken out: {title(entry)}.{' '}
          <TextButton
            aria-label={`Put it back: ${title(entry)}`}
            onPress={() => onChange(putBack(entries, entry))}
          >
            Put it back
          </TextButton>
        </Small>
      ))}
      {entries.length < most && (
        <Row>
          <Button variant="quiet" onPress={() => onChange([...entries, fresh()])}>
            Add {article(name)} {name.toLowerCase()}
          </Button>
        </Row>
      )}
    </Stack>
  )
}

// One that is added has no name of its own; those before it keep their places.
const keyOf = ({ was }: Entry, at: number): string => (was === null ? `new ${at}` : `was ${was}`)

const article = (name: string): string => (/^[aeiou]/i.test(name) ? 'an' : 'a')

/** Where it was: before the first that came after it. */
function putBack<T extends Entry>(entries: readonly T[], entry: T): T[] {
  const at = entries.findIndex(({ was }) => was === null || was > (entry.was ?? 0))
  return at === -1 ? [...entries, entry] : [...entries.slice(0, at), entry, ...entries.slice(at)]
}
