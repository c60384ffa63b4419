import { z } from 'zod'
import { caseStates } from '../../shared/cases.ts'
import type { CaseSummary } from '../../shared/cases.ts'
import { fullName } from '../../shared/kernel/person-name.ts'
import type { SeatedPanel } from '../../shared/panels.ts'
import { rollingList } from '../../shared/rolling-list.ts'
import type { RollingList } from '../../shared/rolling-list.ts'
import { asDay } from '../form/bound.tsx'
import { FormDialog } from '../form/form-dialog.tsx'
import { ask, useQueryOp } from '../data/use-op.ts'
import { CheckField, CheckGroup, DateField, RadioField, Small, TextArea, TextField } from '../ui/index.ts'
import { fastTrackWords } from './entry-forms.tsx'

const { why, dueOn, fastTrack } = rollingList.put.input.shape
const Typed = z.object({
  find: z.string(),
  panelId: z.string().nullable(),
  caseIds: z.array(z.string()),
  why,
  dueOn,
  fastTrack,
})
const open = caseStates.filter((state) => state !== 'closed')
/** More than these nobody looks through: a name narrows them. */
const mostShown = 12

interface PutOnListProps {
  /** Null: of the teams, or else the store's first panel. */
  readonly panelId: string | null
  /** Whose list it may be, to be chosen here where there are several. */
  readonly teams?: readonly SeatedPanel[]
  /** The case that is put on; null: chosen here. */
  readonly of: { readonly caseId: string; readonly personName: string } | null
  readonly onClose: () => void
}

/** Puts one case on the list, or several for the same reason. */
export function PutOnList({ panelId, teams = [], of, onClose }: PutOnListProps) {
  const first = panelId ?? teams[0]?.id ?? null
  return (
    <FormDialog
      title={of === null ? 'Put somebody on the list' : `Put on the list: ${of.personName}`}
      schema={Typed}
      initial={{
        find: '',
        panelId: first,
        caseIds: of === null ? [] : [of.caseId],
        why: '',
        dueOn: null,
        fastTrack: false,
      }}
      send={({ find: _find, panelId: chosen, ...said }): Promise<RollingList> =>
        ask('rollingList.put', { ...said, ...(chosen !== null && { panelId: chosen }) })
      }
      save={({ caseIds }) =>
        caseIds.length > 1 ? `Put ${caseIds.length} people on the list` : 'Put on the list'
      }
      canSave={({ caseIds }) => caseIds.length > 0}
      onClose={onClose}
    >
      {({ field, values, set }) => (
        <>
          {teams.length > 1 && (
            <RadioField
              {...field('panelId')}
              label="Whose list"
              choices={teams.map(({ id, name }) => ({ id, label: name }))}
            />
          )}
          {of === null && (
            <>
              <TextField {...field('find')} label="Find a case by name or reference" autoFocus />
              <FoundCases
                text={values.find}
                chosen={values.caseIds}
                onChange={(caseIds) => set('caseIds', [...caseIds])}
              />
            </>
          )}
          <TextArea {...field('why')} label="Why they are on the list" rows={2} autoFocus={of !== null} />
          <DateField
            {...asDay(field('dueOn'))}
            label="First discussed on"
            description="Leave it empty for the next meeting."
            isOptional
          />
          <CheckField {...field('fastTrack')} label={fastTrackWords} />
        </>
      )}
    </FormDialog>
  )
}

interface FoundCasesProps {
  readonly text: string
  readonly chosen: readonly string[]
  readonly onChange: (caseIds: readonly string[]) => void
}

/** Those ticked stay ticked, whatever is looked for next. */
function FoundCases({ text, chosen, onChange }: FoundCasesProps) {
  const { data } = useQueryOp(
    'cases.list',
    { states: open, text: text.slice(0, 100), limit: mostShown },
    { keepRows: true },
  )
  if (data === undefined) return null
  if (data.cases.length === 0) return <Small as="p">No open case is called so.</Small>
  const shown = data.cases.map(({ id }) => id)
  return (
    <CheckGroup
      label="Cases"
      value={shown.filter((id) => chosen.includes(id))}
      onChange={(ids) => onChange([...chosen.filter((id) => !shown.includes(id)), ...ids])}
      choices={data.cases.map(choiceOf)}
      description={data.total > mostShown ? `${data.total} cases: type a name to narrow them` : ''}
    />
  )
}

const choiceOf = (one: CaseSummary) => ({
  id: one.id,
  label: fullName(one),
  description: [one.reference, one.worker].filter(Boolean).join(' · '),
})
