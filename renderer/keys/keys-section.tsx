import { useState } from 'react'
import type { ReactNode } from 'react'
import type { KeyBook, ListOfKeys, ProposedKeys } from '../../shared/keys.ts'
import { api } from '../data/api.ts'
import { Answer } from '../form/answer.tsx'
import { useMay } from '../data/open-session.ts'
import { plural } from '../words/time-words.ts'
import { Trouble } from '../form/trouble.tsx'
import type { AppError } from '../../shared/kernel/reply.ts'
import {
  AgencyTag,
  Button,
  Disclosure,
  Fingerprint,
  MarginNote,
  PageSection,
  Row,
  Small,
  Stack,
  TextButton,
  notify,
} from '../ui/index.ts'
import { useCommandOp, useQueryOp } from '../data/use-op.ts'
import { CompareDialog } from './compare-dialog.tsx'
import { KeyTable } from './key-table.tsx'
import { comparedWords } from './key-words.ts'

/** Whose keys sign: this panel's own, to be given away, and those that agencies gave, each compared once by voice. */
export function KeysSection() {
  const query = useQueryOp('keys.book', {})
  return (
    <PageSection title="Keys that sign" aside={<Notes />}>
      <Answer query={query} waiting="Opening the keys…">
        {(book) => <Book book={book} />}
      </Answer>
    </PageSection>
  )
}

function Book({ book }: { readonly book: KeyBook }) {
  const mayTake = useMay('keys.confirm')
  const [proposed, setProposed] = useState<ProposedKeys | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const isTaken = ({ text }: ListOfKeys): boolean => book.taken.some((one) => one.text === text)
  const propose = async (text: string | null): Promise<void> => {
    setError(null)
    const reply = await (text === null ? api.call('keys.read', {}) : api.call('keys.propose', { text }))
    if (reply.ok) setProposed(reply.value)
    else if (reply.error.kind !== 'cancelled') setError(reply.error)
  }
  return (
    <Stack gap={5}>
      {book.own.map((list) => (
        <List key={list.side} list={list} said="This panel’s own">
          {mayTake && !isTaken(list) && (
            <TextButton onPress={() => void propose(list.text)} aria-label={`Compare: ${list.agencyName}`}>
              Compare…
            </TextButton>
          )}
        </List>
      ))}
      {book.taken.map((list) => (
        <List key={list.id} list={list} said={comparedWords(list)} />
      ))}
      {book.taken.length === 0 && (
        <Small as="p">
          No agency’s keys have been compared yet: a pack that is checked here says so of each key.
        </Small>
      )}
      {mayTake && <Acts onTake={() => void propose(null)} />}
      {error && <Trouble error={error} />}
      <Earlier earlier={book.earlier} />
      <CompareDialog proposed={proposed} onClose={() => setProposed(null)} />
    </Stack>
  )
}

function Acts({ onTake }: { readonly onTake: () => void }) {
  const write = useCommandOp('keys.write')
  const save = async (): Promise<void> => {
    const reply = await write.run({})
    if (reply.ok) notify(`Saved to ${reply.value.folderName}: ${reply.value.files.join(', ')}.`)
  }
  return (
    <Stack gap={3}>
      <Row>
        <Button isPending={write.pending} pendingLabel="Saving…" onPress={() => void save()}>
          Save this panel’s keys…
        </Button>
        <Button variant="plain" onPress={onTake}>
          Take in an agency’s keys…
        </Button>
      </Row>
      {write.error && write.error.kind !== 'cancelled' && <Trouble error={write.error} />}
    </Stack>
  )
}

interface ListProps {
  readonly list: ListOfKeys
  readonly said: string
  readonly children?: ReactNode
}

function List({ list, said, children }: ListProps) {
  return (
    <Stack gap={2}>
      <Row>
        <AgencyTag agency={list.side} />
        <span dir="auto">{list.agencyName}</span>
        {children}
      </Row>
      <p>
        <Fingerprint words={list.words} />
      </p>
      <Small as="p">{said}</Small>
      <Disclosure title={plural(list.keys.length, 'key')}>
        <KeyTable caption={`Keys of ${list.agencyName}`} rows={list.keys.map((key) => ({ key }))} />
      </Disclosure>
    </Stack>
  )
}

function Earlier({ earlier }: Pick<KeyBook, 'earlier'>) {
  if (earlier.length === 0) return null
  return (
    <Disclosure title={plural(earlier.length, 'earlier list')}>
      <Stack gap={3}>
        {earlier.map((one) => (
          <div key={`${one.agencyName} ${one.endedAt}`}>
            <span dir="auto">{one.agencyName}</span>: <Fingerprint words={one.words} />
            <Small as="p">{comparedWords(one)}. Another list has taken its place.</Small>
          </div>
        ))}
      </Stack>
    </Disclosure>
  )
}

const Notes = () => (
  <MarginNote title="Compared once, by voice">
    Save this panel’s keys and give the file to the other agency; take in theirs. Ring somebody you know
    there, on a number that you have already, and read the four words to each other. From then on Accord tells
    a pack that other keys signed.
  </MarginNote>
)
