import { disciplines } from '../../shared/contributions.ts'
import type { Contribution } from '../../shared/contributions.ts'
import { drivers } from '../../shared/kernel/op.ts'
import { useSession } from '../data/open-session.ts'
import { useQueryOp } from '../data/use-op.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { SuggestField, TextArea } from '../ui/index.ts'

const suggested = disciplines.map((text) => ({ text }))

interface WriteContributionProps {
  readonly caseId: string
  readonly onClose: () => void
}

/** One’s own, for the next time they are talked about; whoever runs the meeting may write it for somebody else. */
export function WriteContribution({ caseId, onClose }: WriteContributionProps) {
  const { who } = useSession()
  const { data } = useQueryOp('panels.get', {})
  const members = data?.members.filter(({ active }) => active) ?? []
  const own = members.find(({ id }) => id === who.memberId)
  if (data === undefined) return null
  return (
    <FormDialog
      title="What a discipline says"
      op="contributions.write"
      initial={{ caseId, discipline: own?.discipline ?? '', name: '', words: '' }}
      save="Write it down"
      onClose={onClose}
    >
      {({ field, values }) => (
        <>
          <SuggestField {...field('discipline')} label="Discipline" suggestions={suggested} />
          {drivers.includes(who.role) && (
            <SuggestField
              {...field('name')}
              value={values.name ?? ''}
              label="Who says it"
              description={`Leave it empty where it is your own. For somebody else it says that ${who.name} wrote it down.`}
              suggestions={members.map(({ name, title }) => ({ text: name, note: title }))}
              isOptional
            />
          )}
          <TextArea {...field('words')} label="What they say" rows={4} autoFocus />
        </>
      )}
    </FormDialog>
  )
}

interface ChangeContributionProps {
  readonly contribution: Contribution
  readonly onClose: () => void
}

export const ChangeContribution = ({ contribution, onClose }: ChangeContributionProps) => (
  <FormDialog
    title={`${contribution.discipline}: ${contribution.name}`}
    op="contributions.change"
    initial={{
      contributionId: contribution.id,
      version: contribution.version,
      discipline: contribution.discipline,
      words: contribution.words,
    }}
    save="Save"
    onClose={onClose}
  >
    {({ field }) => (
      <>
        <SuggestField {...field('discipline')} label="Discipline" suggestions={suggested} />
        <TextArea {...field('words')} label="What they say" rows={4} autoFocus />
      </>
    )}
  </FormDialog>
)
