import { z } from 'zod'
import { panelKinds } from '../../shared/panel-kinds.ts'
import { termsOfAnother } from '../../shared/panel-starts.ts'
import { panels as panelOps } from '../../shared/panels.ts'
import type { PanelView } from '../../shared/panels.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { authorityChoices } from '../session/authority-choices.ts'
import { CheckField, CheckGroup, Columns, NumberField, RadioField, TextField, notify } from '../ui/index.ts'
import { ask } from '../data/use-op.ts'
import { kindChoices } from '../session/kind-choices.ts'
import { seatChoices } from './seat-choices.ts'

const { name, authority, memberIds } = panelOps.open.input.shape

const Another = z.object({
  name,
  authority,
  memberIds,
  kind: z.enum(panelKinds),
  quorumHealth: z.int().min(1).max(10),
  quorumSocialCare: z.int().min(1).max(10),
  chairNeeded: z.boolean(),
})
type Another = z.output<typeof Another>

const nothingYet: Another = {
  name: '',
  authority: 'decision_making',
  memberIds: [],
  kind: 'multidisciplinary_team',
  quorumHealth: 1,
  quorumSocialCare: 1,
  chairNeeded: true,
}

interface OpenPanelProps {
  readonly view: PanelView
  readonly onOpened: (panelId: string) => void
  readonly onClose: () => void
}

/** Another panel of the same two agencies, with its own members, meetings and terms. */
export function OpenPanel({ view, onOpened, onClose }: OpenPanelProps) {
  return (
    <FormDialog
      title="Open another panel"
      size="wide"
      schema={Another}
      initial={nothingYet}
      send={({ kind, quorumHealth, quorumSocialCare, chairNeeded, ...said }) =>
        ask('panels.open', {
          ...said,
          terms: termsOfAnother(view.panel.terms, { kind, quorumHealth, quorumSocialCare, chairNeeded }),
        })
      }
      save="Open the panel"
      canSave={(said) => said.name.trim() !== ''}
      onSaved={(panel) => {
        notify(`${panel.name} is open. Its terms start as the first panel’s: look through them.`)
        onOpened(panel.id)
      }}
      onClose={onClose}
    >
      {({ field }) => (
        <>
          <TextField
            {...field('name')}
            label="Name of the panel"
            description="As it is said: “Harbour community team”"
            autoFocus
          />
          <Columns least={300} gap={6}>
            <RadioField {...field('kind')} label="What it is" choices={kindChoices} />
            <RadioField {...field('authority')} label="What it may do" choices={authorityChoices} />
          </Columns>
          <Columns least={220}>
            <Least {...field('quorumHealth')} label="To decide, from health" />
            <Least {...field('quorumSocialCare')} label="To decide, from the council" />
          </Columns>
          <CheckField {...field('chairNeeded')} label="The chair must be present" />
          <CheckGroup
            {...field('memberIds')}
            label="Who sits on it"
            description="Members of this store. Somebody new is added under Members, and sits where you say."
            choices={seatChoices(view.members)}
          />
        </>
      )}
    </FormDialog>
  )
}

interface LeastProps {
  readonly label: string
  readonly value: number | undefined
  readonly onChange: (value: number) => void
}

const Least = ({ onChange, ...field }: LeastProps) => (
  <NumberField
    {...field}
    unit="members at least"
    min={1}
    max={10}
    onChange={(value) => onChange(value ?? 1)}
  />
)
