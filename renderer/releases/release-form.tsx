import type { Released, ReleaseStatus } from '../../shared/releases.ts'
import { sides } from '../../shared/kernel/text.ts'
import type { Side } from '../../shared/kernel/text.ts'
import type { ReleaseTerms } from '../../shared/release-terms.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import type { Asked } from '../form/form-props.ts'
import { WhyFields } from '../form/why-fields.tsx'
import { ask, useQueryOp } from '../data/use-op.ts'
import { Answer } from '../form/answer.tsx'
import { sideWords } from '../words/agencies.ts'
import { plural } from '../words/time-words.ts'
import { CheckField, CheckGroup, Columns, Fieldset, TextField } from '../ui/index.ts'
import { lettersReady, mayLeaveFor, proposalsWaiting } from './leaving-now.ts'
import { ReleaseAsked, askedFirst, toOf } from './release-asked.ts'
import type { ReleaseTyped } from './release-asked.ts'
import { WritingNow } from './writing-now.tsx'

interface ReleaseFormProps {
  readonly status: ReleaseStatus
  readonly onWritten: (done: Released) => void
  readonly onClose: () => void
}

/** For whom packs and letters are written now, and for each to whom, what for and by what right. */
export function ReleaseForm(props: ReleaseFormProps) {
  const query = useQueryOp('letters.ofMeeting', { meetingId: props.status.meetingId })
  return (
    <Answer query={query} waiting="Looking which letters are ready…">
      {(letters) => <Asking {...props} letters={lettersReady(props.status, letters)} />}
    </Answer>
  )
}

function Asking({ status, letters, onWritten, onClose }: ReleaseFormProps & { readonly letters: number }) {
  const { meetingId } = status
  const waiting = proposalsWaiting(status)
  return (
    <FormDialog
      title="Release"
      size="wide"
      isHeld
      schema={ReleaseAsked}
      initial={askedFirst(status, letters)}
      send={(asked) => ask('releases.write', { meetingId, to: toOf(asked), proposals: asked.proposals })}
      save="Choose a folder and write"
      pending="Writing…"
      canSave={({ readers }) => readers.length > 0}
      onSaved={(done) => onWritten(done)}
      onClose={onClose}
    >
      {({ field, values, isPending }) => (
        <>
          <CheckGroup
            {...field('readers')}
            label="For whom"
            layout="row"
            choices={readerChoices(status, letters)}
          />
          {waiting.length > 0 && (
            <CheckField
              {...field('proposals')}
              label={proposalLabel(waiting)}
              description="A proposal is a correction that both agencies have not signed yet. The version before it stands and leaves in any case. Each file of a proposal is stamped so; one that nobody has signed yet stays here."
            />
          )}
          <Columns least={260}>
            {sides
              .filter((side) => values.readers.includes(side))
              .map((side) => (
                <ForAgency key={side} side={side} terms={status.terms} field={field} />
              ))}
            {values.readers.includes('person') && <ForPeople terms={status.terms} field={field} />}
          </Columns>
          {isPending && <WritingNow />}
        </>
      )}
    </FormDialog>
  )
}

const readerChoices = (status: ReleaseStatus, letters: number) => [
  ...sides.map((side) => {
    const packs = mayLeaveFor(status, side)
    return { id: side, label: `${sideWords[side]}: ${plural(packs, 'pack')}`, isDisabled: packs === 0 }
  }),
  { id: 'person' as const, label: `The people: ${plural(letters, 'letter')}`, isDisabled: letters === 0 },
]

/** "Write the proposed correction of AC-2026-0041 as well." */
const proposalLabel = (waiting: readonly { readonly caseReference: string }[]): string =>
  `Write the proposed ${waiting.length === 1 ? 'correction' : 'corrections'} of ${waiting.map(({ caseReference }) => caseReference).join(', ')} as well`

interface ForProps {
  readonly terms: ReleaseTerms
  readonly field: Asked<ReleaseTyped>['field']
}

const ForAgency = ({ side, terms, field }: ForProps & { readonly side: Side }) => (
  <Fieldset legend={sideWords[side]}>
    <TextField {...field(`${side}.recipient`)} label="To whom there" />
    <WhyFields terms={terms} purpose={field(`${side}.purpose`)} basis={field(`${side}.basis`)} />
  </Fieldset>
)

const ForPeople = ({ terms, field }: ForProps) => (
  <Fieldset legend="The people">
    <WhyFields terms={terms} purpose={field('person.purpose')} basis={field('person.basis')} />
  </Fieldset>
)
