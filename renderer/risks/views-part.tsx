import { RiskBody } from '../../shared/risks.ts'
import { wordsSourceWords } from '../../shared/words.ts'
import { earlierRiskText } from '../earlier.ts'
import { Place } from '../place.tsx'
import { InPlace } from '../saved-fields.tsx'
import { ChoiceInPlace } from '../choice-in-place.tsx'
import { Columns, Stack } from '../ui/index.ts'
import type { RiskSectionProps } from './risk-section.ts'
import styles from './views-part.module.css'

const carerSources = RiskBody.shape.carerViewSource.options.map((id) => ({ id, label: wordsSourceWords[id] }))

/** Written before the meeting, by each agency, side by side; in the room they are read. */
export function ViewsPart({ edit, isReadOnly }: RiskSectionProps) {
  const { healthView, socialCareView } = edit.doc.body
  return (
    <Stack gap={5}>
      <Columns gap={6}>
        <Place id="healthView">
          <h3 className={styles.health}>Health</h3>
          <InPlace
            label="Health’s view"
            prompt="Write how health sees it"
            value={healthView}
            onSave={(text) => edit.save({ healthView: text })}
            earlier={earlierRiskText(edit.doc.caseId, 'healthView')}
            isReadOnly={isReadOnly}
            maxLength={4000}
          />
        </Place>
        <Place id="socialCareView">
          <h3 className={styles.social}>Social care</h3>
          <InPlace
            label="Social care’s view"
            prompt="Write how social care sees it"
            value={socialCareView}
            onSave={(text) => edit.save({ socialCareView: text })}
            earlier={earlierRiskText(edit.doc.caseId, 'socialCareView')}
            isReadOnly={isReadOnly}
            maxLength={4000}
          />
        </Place>
      </Columns>
      <CarerView edit={edit} isReadOnly={isReadOnly} />
    </Stack>
  )
}

/** With how it was obtained; why it was not sought is no view, and stands apart from one. */
function CarerView({ edit, isReadOnly }: Pick<RiskSectionProps, 'edit' | 'isReadOnly'>) {
  const { caseId } = edit.doc
  const { carerView, carerViewSource, carerViewNote } = edit.doc.body
  const isSought = carerViewSource !== 'not_sought'
  return (
    <div>
      <h3 className={styles.carer}>Carer or family</h3>
      {(isSought || carerView !== '') && (
        <InPlace
          label="Carer’s view"
          prompt="Write how a carer or the family sees it"
          value={carerView}
          onSave={(text) => edit.save({ carerView: text })}
          earlier={earlierRiskText(caseId, 'carerView')}
          isReadOnly={isReadOnly}
          maxLength={4000}
        />
      )}
      <ChoiceInPlace
        label="How the carer’s view was given"
        value={carerViewSource}
        choices={carerSources}
        onSave={(source) => edit.save({ carerViewSource: source })}
        isReadOnly={isReadOnly}
      />
      <InPlace
        label={isSought ? 'When and how the carer’s view was given' : 'Why the carer’s view was not sought'}
        look="small"
        prompt={isSought ? 'Say when and how' : 'Say why it was not sought'}
        value={carerViewNote}
        onSave={(text) => edit.save({ carerViewNote: text })}
        earlier={earlierRiskText(caseId, 'carerViewNote')}
        isReadOnly={isReadOnly}
        maxLength={2000}
      />
    </div>
  )
}
