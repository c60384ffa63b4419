import { z } from 'zod'
import { disciplines } from '../../shared/contributions.ts'
import { guests } from '../../shared/guests.ts'
import { Side } from '../../shared/kernel/text.ts'
import { Form } from '../form/form.tsx'
import { findLimit } from '../form/limits.ts'
import { SelectField, SuggestField, TextField, useShortcuts } from '../ui/index.ts'
import { sideWords } from '../words/agencies.ts'
import { addGuest } from './change-guests.ts'
import { nameAndRole } from './guest-words.ts'
import styles from './guests.module.css'

interface GuestFormProps {
  readonly meetingId: string
  /** What they can be written down for, the likeliest first; `null`: the whole meeting. */
  readonly places: readonly { readonly itemId: string | null; readonly label: string }[]
  /** In the room already, or only expected. */
  readonly here: boolean
  readonly onClose: () => void
}

const whole = 'meeting'

/** As much as a name and what they are take, with a comma between. */
export const longestLine =
  (findLimit(guests.add.input, 'name') ?? 0) + (findLimit(guests.add.input, 'title') ?? 0)

/** Name and role in one line; `place`: the item they come for, or the whole meeting. */
const Guest = z.object({
  line: z
    .string()
    .max(longestLine)
    .refine((line) => nameAndRole(line).name !== '', 'Write a name'),
  side: Side.or(z.literal('neither')),
  discipline: guests.add.input.shape.discipline,
  place: z.string(),
})

/** Who comes once: one line, with no sign-in and no passphrase. */
export function GuestForm({ meetingId, places, here, onClose }: GuestFormProps) {
  useShortcuts('A guest who comes once', {
    Escape: { label: 'Leave it', run: onClose, inFields: true, inDialogs: true },
  })
  return (
    <Form
      schema={Guest}
      initial={{ line: '', side: 'neither', discipline: '', place: places[0]?.itemId ?? whole }}
      send={({ line, side, discipline, place }) =>
        addGuest({
          meetingId,
          itemId: place === whole ? null : place,
          ...nameAndRole(line),
          side: side === 'neither' ? null : side,
          discipline,
          here,
        })
      }
      save="Add the guest"
      back="Leave it"
      isQuiet
      layout="plain"
      className={styles.form}
      aria-label="A guest who comes once"
      onDone={onClose}
      onBack={onClose}
    >
      {({ field, values }) => (
        <>
          <TextField
            {...field('line')}
            label="Name, and role or organisation"
            description="Lee Park, housing officer"
            autoFocus
          />
          <SelectField
            {...field('side')}
            label="Of"
            choices={[
              { id: 'neither', label: 'Neither' },
              { id: 'health', label: sideWords.health },
              { id: 'socialCare', label: sideWords.socialCare },
            ]}
          />
          <SuggestField
            {...field('discipline')}
            value={values.discipline ?? ''}
            label="Discipline"
            suggestions={disciplines.map((text) => ({ text }))}
            isOptional
          />
          {places.length > 1 && (
            <SelectField
              {...field('place')}
              label="Comes for"
              choices={places.map(({ itemId, label }) => ({ id: itemId ?? whole, label }))}
            />
          )}
        </>
      )}
    </Form>
  )
}
