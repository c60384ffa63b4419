import { acronyms as acronymOps } from '../../shared/acronyms.ts'
import type { Acronym } from '../../shared/acronyms.ts'
import { ask } from '../data/use-op.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { RadioField, TextField } from '../ui/index.ts'
import { sideWords } from '../words/agencies.ts'

interface AcronymDialogProps {
  /** Null: closed. */
  readonly editing: Acronym | 'new' | null
  readonly onClose: () => void
}

/** RadioField has no way to choose nothing: neither agency's own is a choice of its own here. */
const sideChoices = [
  { id: 'health', label: sideWords.health },
  { id: 'socialCare', label: sideWords.socialCare },
  { id: 'both', label: 'Both' },
] as const

export function AcronymDialog({ editing, onClose }: AcronymDialogProps) {
  if (editing === null) return null
  const acronym = editing === 'new' ? null : editing
  return (
    <FormDialog
      title={acronym === null ? 'Add an acronym' : `Change ${acronym.short}`}
      save={acronym === null ? 'Add the acronym' : 'Save'}
      schema={acronymOps.add.input}
      initial={{
        short: acronym?.short ?? '',
        expansion: acronym?.expansion ?? '',
        side: acronym?.side ?? null,
      }}
      send={(input, seen) =>
        acronym
          ? ask('acronyms.update', { acronymId: acronym.id, version: seen ?? acronym.version, ...input })
          : ask('acronyms.add', input)
      }
      onClose={onClose}
    >
      {({ field, values, set }) => (
        <>
          <TextField
            {...field('short')}
            label="Short"
            description="Exactly as it is written, capitals and all. A plural s is understood."
            width="short"
            autoFocus
          />
          <TextField
            {...field('expansion')}
            label="Stands for"
            description="In plain words, as they would read in brackets: “approved mental health professional”."
          />
          <RadioField
            label="Said by"
            layout="row"
            value={values.side ?? 'both'}
            onChange={(id) => set('side', id === 'both' ? null : id)}
            choices={sideChoices}
          />
        </>
      )}
    </FormDialog>
  )
}
