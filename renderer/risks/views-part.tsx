import { limitOf } from '../form/limits.ts'
import { RiskBody } from '../../shared/risks.ts'
import { maySpeakFor } from '../../shared/risk-views.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { isHowOpen, saidOfSource } from '../../shared/words-given.ts'
import { earlierRiskText } from '../data/earlier.ts'
import { Place } from '../form/place.tsx'
import { InPlace } from '../form/saved-fields.tsx'
import { ChoiceInPlace } from '../form/choice-in-place.tsx'
import { useSession } from '../data/open-session.ts'
import { Columns, Small, Stack } from '../ui/index.ts'
import type { RiskSectionProps } from './risk-section.ts'
import { WrittenBy } from './written-by.tsx'
import { sideWords, theSide } from '../words/agencies.ts'
import styles from './views-part.module.css'

const carerSources = RiskBody.shape.carerViewSource.options.map((id) => ({ id, label: saidOfSource[id] }))

/** What of the risk decision is each side’s view of it. */
export const viewKeys = [
  'healthView',
  'socialCareView',
  'carerView',
  'carerViewSource',
  'carerViewNote',
] as const
type ViewKey = (typeof viewKeys)[number]

/** Written before the meeting, by each agency, side by side; in the room they are read. */
export function ViewsPart({ edit, isReadOnly }: RiskSectionProps<ViewKey>) {
  return (
    <Stack gap={5}>
      <Columns gap={6}>
        <AgencyView side="health" edit={edit} isReadOnly={isReadOnly} />
        <AgencyView side="socialCare" edit={edit} isReadOnly={isReadOnly} />
      </Columns>
      <CarerView edit={edit} isReadOnly={isReadOnly} />
    </Stack>
  )
}

const ofSide = {
  health: { key: 'healthView', label: 'Health’s view', prompt: 'Write how health sees it' },
  socialCare: {
    key: 'socialCareView',
    label: 'The council’s view',
    prompt: 'Write how the council sees it',
  },
} as const

interface AgencyViewProps extends Pick<RiskSectionProps<ViewKey>, 'edit' | 'isReadOnly'> {
  readonly side: Side
}

/** Its own side writes it; everybody reads whose words they are. */
function AgencyView({ side, edit, isReadOnly }: AgencyViewProps) {
  const isMine = maySpeakFor(useSession().who, side)
  const { key, label, prompt } = ofSide[side]
  const text = edit.doc.body[key]
  return (
    <Place id={key}>
      <h3 className={side === 'health' ? styles.health : styles.social}>{sideWords[side]}</h3>
      {isMine || isReadOnly || text !== '' ? (
        <InPlace
          block={`risk.${key}`}
          label={label}
          prompt={prompt}
          value={text}
          onSave={(said) => edit.save({ [key]: said })}
          earlier={earlierRiskText(edit.doc.caseId, key)}
          isReadOnly={isReadOnly || !isMine}
          maxLength={limitOf(RiskBody, key)}
        />
      ) : (
        <Small as="p">Nothing said yet: {theSide[side]} writes it.</Small>
      )}
      <WrittenBy writer={edit.doc.writers[key]} side={side} text={text} />
    </Place>
  )
}

/** With how it was obtained; why nobody asked is no view, and stands apart from one. */
function CarerView({ edit, isReadOnly }: Pick<RiskSectionProps<ViewKey>, 'edit' | 'isReadOnly'>) {
  const { caseId } = edit.doc
  const { carerView, carerViewSource, carerViewNote } = edit.doc.body
  const isOpen = isHowOpen(carerView, carerViewSource)
  const isSought = carerViewSource !== 'not_sought' || isOpen
  return (
    <div>
      <h3 className={styles.carer}>Carer or family</h3>
      {isSought && (
        <InPlace
          block="risk.carerView"
          label="Carer’s view"
          prompt="Write how a carer or the family sees it"
          value={carerView}
          onSave={(text) => edit.save({ carerView: text })}
          earlier={earlierRiskText(caseId, 'carerView')}
          isReadOnly={isReadOnly}
          maxLength={limitOf(RiskBody, 'carerView')}
        />
      )}
      <ChoiceInPlace
        label="How the carer’s view was given"
        // Words are there: nobody has said how, and "not asked" is no answer any more.
        value={isOpen ? null : carerViewSource}
        choices={isOpen ? carerSources.filter(({ id }) => id !== 'not_sought') : carerSources}
        onSave={(source) => edit.save({ carerViewSource: source })}
        isReadOnly={isReadOnly}
      />
      <InPlace
        block="risk.carerViewNote"
        label={isSought ? 'When and how the carer’s view was given' : 'Why the carer was not asked'}
        look="small"
        prompt={isSought ? 'Say when and how' : 'Say why they were not asked'}
        value={carerViewNote}
        onSave={(text) => edit.save({ carerViewNote: text })}
        earlier={earlierRiskText(caseId, 'carerViewNote')}
        isReadOnly={isReadOnly}
        maxLength={limitOf(RiskBody, 'carerViewNote')}
      />
    </div>
  )
}
