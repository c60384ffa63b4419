import { limitOf } from '../form/limits.ts'
import { papers } from '../../shared/papers.ts'
import type { PrivateNotes } from '../../shared/papers.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import { api } from '../data/api.ts'
import { Trouble } from '../form/trouble.tsx'
import { Disclosure, SavedText, Small, Stack, TextButton } from '../ui/index.ts'
import { describeSaveError } from '../data/use-edited.ts'
import { useCommandOp, useQueryOp } from '../data/use-op.ts'
import styles from './papers.module.css'

export interface MyNotesProps {
  /** A case, or an agenda item that is not about one. */
  readonly aboutId: string
  /** "item 4", "this case": for screen readers. */
  readonly about: string
}

/** Closed until it is opened, so that nobody's notes are on a screen by accident. */
export function MyNotes({ aboutId, about }: MyNotesProps) {
  return (
    <div className={styles.below}>
      <Disclosure title="My notes">
        <OpenNotes aboutId={aboutId} about={about} />
      </Disclosure>
    </div>
  )
}

function OpenNotes({ aboutId, about }: MyNotesProps) {
  const query = useQueryOp('papers.notes', { aboutIds: [aboutId] })
  if (query.error) return <Trouble error={query.error} />
  if (!query.data) return null
  return <Written aboutId={aboutId} about={about} notes={query.data} refetch={query.refetch} />
}

interface WrittenProps extends MyNotesProps {
  readonly notes: PrivateNotes
  readonly refetch: () => Promise<void>
}

function Written({ aboutId, about, notes, refetch }: WrittenProps) {
  const note = notes.notes[0]
  const save = async (text: string): Promise<void> => {
    const reply = await api.call('papers.saveNote', { aboutId, text, seen: note?.savedAt ?? null })
    await refetch()
    if (!reply.ok) throw new Failure(reply.error)
  }
  return (
    <Stack gap={3}>
      <SavedText
        label={`My notes on ${about}`}
        value={note?.text ?? ''}
        prompt="Write a note for yourself"
        maxLength={limitOf(papers.saveNote.input, 'text')}
        describeError={describeSaveError}
        onSave={save}
      />
      <Small as="p">
        Only you can open these, with your passphrase: no other member, no administrator, and not the recovery
        key. They are never in a record, in the papers or on the shared screen.
      </Small>
      {notes.shut > 0 && <Shut shut={notes.shut} />}
    </Stack>
  )
}

function Shut({ shut }: Pick<PrivateNotes, 'shut'>) {
  const discard = useCommandOp('papers.discardShut')
  const which = shut === 1 ? 'One note was' : `${shut} notes were`
  return (
    <Small as="p">
      {which} written under a passphrase that was lost, and nobody can open {shut === 1 ? 'it' : 'them'}.{' '}
      <TextButton onPress={() => void discard.run({})}>Throw {shut === 1 ? 'it' : 'them'} away</TextButton>
      {discard.error && <Trouble error={discard.error} />}
    </Small>
  )
}
