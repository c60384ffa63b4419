import { limitOf } from '../form/limits.ts'
import { NoteFields } from '../../shared/minutes.ts'
import type { BusinessNote } from '../../shared/minutes.ts'
import { notFound } from '../../shared/kernel/reply.ts'
import { api } from '../data/api.ts'
import { earlierNote } from '../data/earlier.ts'
import { InPlace } from '../form/saved-fields.tsx'
import { Stack } from '../ui/index.ts'
import { useEdited } from '../data/use-edited.ts'
import { ask } from '../data/use-op.ts'

interface BusinessWordsProps {
  readonly meetingId: string
  readonly note: BusinessNote
  readonly isReadOnly?: boolean
  readonly look?: 'text' | 'small'
}

/** What was said under an item of business, and what came of it: written in the room, or afterwards in the minutes. */
export function BusinessWords({ meetingId, note, isReadOnly = false, look = 'text' }: BusinessWordsProps) {
  const { itemId, title } = note
  const { doc, save } = useEdited<BusinessNote, Partial<NoteFields>>({
    initial: note,
    write: ({ version }, changes) => api.call('minutes.saveNote', { itemId, version, changes }),
    read: async () => noteIn(await ask('minutes.notes', { meetingId }), itemId),
    part: (known, field) => known[field],
  })
  const same = { look, isReadOnly, promptAbout: title }
  return (
    <Stack gap={3}>
      <InPlace
        {...same}
        label="What was said"
        prompt="Write what was said"
        value={doc.said}
        maxLength={limitOf(NoteFields, 'said')}
        onSave={(said) => save({ said })}
        earlier={earlierNote(itemId, 'said')}
      />
      <InPlace
        {...same}
        label="Outcome"
        showLabel={doc.outcome !== ''}
        prompt="Write what came of it"
        value={doc.outcome}
        maxLength={limitOf(NoteFields, 'outcome')}
        onSave={(outcome) => save({ outcome })}
        earlier={earlierNote(itemId, 'outcome')}
      />
    </Stack>
  )
}

function noteIn({ business }: { readonly business: readonly BusinessNote[] }, itemId: string): BusinessNote {
  const note = business.find((one) => one.itemId === itemId)
  if (!note) throw notFound()
  return note
}
