import { newId } from '../../shared/ids.ts'
import type { Decision } from '../../shared/room.ts'
import { verdictWords } from '../../shared/words.ts'
import { Sections } from '../blocks.tsx'
import { paths } from '../paths.ts'
import { DateField, Eyebrow, SavedList, SavedText, Small, TextButton, TextLink } from '../ui/index.ts'
import { Warnings } from '../warnings.tsx'
import { ReadBackActions } from './read-back-actions.tsx'
import { ReadBackAgreement } from './read-back-agreement.tsx'
import type { ReadProps } from './read-back.tsx'
import { inWords, orSay, useDecide } from './saving.ts'
import styles from './read-back.module.css'

/** In the order of the record: the person first, what was prepared, the decision, who agreed, what happens next. */
export function ReadBackRecord(props: ReadProps) {
  const { room, roomItem, text, onLeave } = props
  const { case: of, risk, decision, item } = roomItem
  if (!of || !risk || !decision) return null
  const canEdit = room.meeting.state === 'in_progress' && item.state !== 'carried'
  const [words, ...prepared] = text.prepared
  return (
    <article className={styles.text}>
      {words && <Sections sections={[words]} />}
      <Warnings warnings={risk.warnings} />
      <Sections sections={prepared} />
      <Small as="p">
        All this was prepared before the meeting and is changed on{' '}
        <TextLink href={paths.case(of.id)}>the case’s own page</TextLink>.
      </Small>
      <DecisionPart decision={decision} canEdit={canEdit} onLeave={onLeave} />
      <ReadBackAgreement {...props} canEdit={canEdit} />
      <ReadBackActions {...props} canEdit={canEdit} />
    </article>
  )
}

interface DecisionPartProps {
  readonly decision: Decision
  readonly canEdit: boolean
  readonly onLeave: () => void
}

function DecisionPart({ decision, canEdit, onLeave }: DecisionPartProps) {
  const decide = useDecide(decision)
  return (
    <section>
      <Eyebrow as="h2">The decision</Eyebrow>
      <p className={styles.verdict}>
        {decision.verdict ? verdictWords[decision.verdict] : 'No verdict yet.'}{' '}
        {canEdit && <TextButton onPress={onLeave}>Change on the console</TextButton>}
      </p>
      <h3>Reasons</h3>
      <div data-part="reasons">
        <SavedText
          label="Reasons"
          value={decision.reasons}
          prompt="Why, so that someone who was not here understands"
          isReadOnly={!canEdit}
          describeError={inWords}
          onSave={(reasons) => decide({ reasons })}
        />
      </div>
      <h3>Conditions</h3>
      <div data-part="conditions">
        <SavedList
          label="Conditions"
          value={decision.conditions.map(({ text }) => text)}
          prompt="Add a condition"
          isReadOnly={!canEdit}
          describeError={inWords}
          onSave={(lines) => decide({ conditions: conditionsOf(lines, decision.conditions) })}
        />
      </div>
      <ChangesReason decision={decision} canEdit={canEdit} decide={decide} />
      <LegalBasis decision={decision} canEdit={canEdit} decide={decide} />
      <div data-part="reviewOn">
        <DateField
          label="Review by"
          value={decision.reviewOn}
          isDisabled={!canEdit}
          onChange={(reviewOn) => {
            if (reviewOn !== decision.reviewOn) void orSay(decide({ reviewOn }))
          }}
        />
      </div>
    </section>
  )
}

interface DecisionTextProps {
  readonly decision: Decision
  readonly canEdit: boolean
  readonly decide: ReturnType<typeof useDecide>
}

const LegalBasis = ({ decision, canEdit, decide }: DecisionTextProps) => (
  <>
    <h3>Legal basis</h3>
    <SavedText
      label="Legal basis"
      value={decision.legalBasis}
      prompt="The law it rests on"
      isReadOnly={!canEdit}
      describeError={inWords}
      onSave={(legalBasis) => decide({ legalBasis })}
    />
  </>
)

function ChangesReason({ decision, canEdit, decide }: DecisionTextProps) {
  if (!decision.changesRecommendation) return null
  return (
    <div data-part="changesReason">
      <h3>Why it changes what was recommended</h3>
      <SavedText
        label="Why it changes what was recommended"
        value={decision.changesReason}
        prompt="Why the panel changes what was recommended"
        isReadOnly={!canEdit}
        describeError={inWords}
        onSave={(changesReason) => decide({ changesReason })}
      />
    </div>
  )
}

/** A condition keeps its id while its text stays. */
const conditionsOf = (lines: readonly string[], known: readonly { id: string; text: string }[]) =>
  lines.map((text) => ({ id: known.find((condition) => condition.text === text)?.id ?? newId(), text }))
