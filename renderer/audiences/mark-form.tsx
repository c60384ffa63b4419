import { useState } from 'react'
import type { AudienceMark } from '../../shared/audiences.ts'
import type { Audience } from '../../shared/records.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { useSession } from '../data/open-session.ts'
import type { Asked, Typed } from '../form/form-props.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { CheckField, RadioField, SuggestField } from '../ui/index.ts'
import { audienceWords, reasonsToBegin } from './audience-words.ts'
import { blockTitle } from './block-words.ts'
import { Quote } from './quote.tsx'
import type { Target } from './targets.ts'

interface MarkFormProps {
  readonly caseId: string
  /** What can be meant, the likeliest first. */
  readonly targets: readonly [Target, ...Target[]]
  /** The mark that is changed. */
  readonly mark: AudienceMark | undefined
  readonly onClose: () => void
}

type Values = Typed<'audiences.mark'>

/** Who may read a text, or words in it, and why. */
export function MarkForm({ caseId, targets, mark, onClose }: MarkFormProps) {
  const { side } = useSession().who
  const [initial] = useState<Values>(() => begun({ caseId, target: targets[0], mark }, side))
  return (
    <FormDialog
      title={`Who may read this: ${blockTitle(targets[0].block.key)}`}
      op="audiences.mark"
      initial={initial}
      canSave={(values) => {
        const { audience, reason = '' } = values
        return (
          meant(targets, values).choices.includes(audience) && (audience === 'both' || reason.trim() !== '')
        )
      }}
      onClose={onClose}
    >
      {(asked) => <MarkFields {...{ asked, targets }} />}
    </FormDialog>
  )
}

interface Begun extends Pick<MarkFormProps, 'caseId' | 'mark'> {
  readonly target: Target
}

function begun({ caseId, target: { block, passage, choices }, mark }: Begun, side: Side | null): Values {
  // A whole block has one mark, and so have the same words: what is said now takes its place.
  const same = mark ?? block.marks.find((one) => one.passage === passage && !one.strayed)
  return {
    caseId,
    block: block.key,
    passage,
    audience: same?.audience ?? firstChoice(choices, side),
    reason: same?.reason ?? '',
    silent: same?.silent ?? false,
    markId: mark?.id ?? null,
    version: mark?.version ?? null,
  }
}

/** What is most often meant: one’s own agency alone, else the first that keeps something back. */
function firstChoice(choices: readonly Audience[], side: Side | null): Audience {
  const own: Audience = side === 'socialCare' ? 'social_care' : 'health'
  return choices.find((one) => one === own) ?? choices.find((one) => one !== 'both') ?? 'both'
}

const meant = (targets: MarkFormProps['targets'], { block, passage = null }: Values): Target =>
  targets.find((one) => one.block.key === block && (one.passage === null) === (passage === null)) ??
  targets[0]

const maySayNothing: ReadonlySet<Audience> = new Set(['health', 'social_care', 'third_party'])

interface MarkFieldsProps {
  readonly asked: Asked<Values>
  readonly targets: MarkFormProps['targets']
}

function MarkFields({ asked: { field, values, set }, targets }: MarkFieldsProps) {
  const target = meant(targets, values)
  const { audience } = values
  const choose = (id: string): void => {
    const next = targets.find((one) => one.id === id) ?? targets[0]
    set('block', next.block.key)
    set('passage', next.passage)
    if (!next.choices.includes(audience)) set('audience', firstChoice(next.choices, null))
  }
  return (
    <>
      <Quote>{target.passage ?? target.block.text}</Quote>
      {targets.length > 1 && (
        <RadioField
          label="What is meant"
          layout="row"
          value={target.id}
          onChange={choose}
          choices={targets.map(({ id, label }) => ({ id, label }))}
        />
      )}
      <RadioField
        {...field('audience')}
        label="Who may read it"
        choices={target.choices.map((id) => ({
          id,
          label: audienceWords[id].choice,
          description: audienceWords[id].follows,
        }))}
      />
      {audience !== 'both' && <Why field={field} reason={values.reason ?? ''} />}
      {maySayNothing.has(audience) && (
        <CheckField
          {...field('silent')}
          value={values.silent ?? false}
          label="Show nothing at all"
          description="Where even a note would tell. A second person, of another role, has to agree; until then the note is there."
        />
      )}
    </>
  )
}

const suggestions = reasonsToBegin.map((text) => ({ text }))

const Why = ({ field, reason }: Pick<Asked<Values>, 'field'> & { readonly reason: string }) => (
  <SuggestField
    {...field('reason')}
    value={reason}
    label="Why"
    description="It is read where the words were, so it must not tell what they say."
    suggestions={suggestions}
  />
)
