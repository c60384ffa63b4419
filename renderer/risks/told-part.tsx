import { limitOf } from '../form/limits.ts'
import { RiskBody } from '../../shared/risks.ts'
import { calledBy } from '../../shared/kernel/person-name.ts'
import { earlierRiskText } from '../data/earlier.ts'
import { InPlace } from '../form/saved-fields.tsx'
import { Columns, Stack } from '../ui/index.ts'
import type { RiskSectionProps } from './risk-section.ts'

/** What the person was given to decide with, and who tells them what came of it. */
export function ToldPart({
  person,
  edit,
  isReadOnly,
}: RiskSectionProps<'informationGiven' | 'whoTells' | 'howTold'>) {
  const { informationGiven, whoTells, howTold } = edit.doc.body
  return (
    <Stack gap={5}>
      <InPlace
        showLabel
        label={`What ${calledBy(person)} was given to decide with`}
        prompt="Write what was explained or handed over"
        value={informationGiven}
        onSave={(text) => edit.save({ informationGiven: text })}
        block="risk.informationGiven"
        earlier={earlierRiskText(edit.doc.caseId, 'informationGiven')}
        isReadOnly={isReadOnly}
        maxLength={limitOf(RiskBody, 'informationGiven')}
      />
      <Columns gap={6}>
        <InPlace
          showLabel
          label={`Who tells ${calledBy(person)}`}
          prompt="Write a name"
          value={whoTells}
          onSave={(text) => edit.save({ whoTells: text })}
          block="risk.whoTells"
          earlier={earlierRiskText(edit.doc.caseId, 'whoTells')}
          isReadOnly={isReadOnly}
          maxLength={limitOf(RiskBody, 'whoTells')}
        />
        <InPlace
          showLabel
          label="How"
          prompt="In person, by letter, in what form"
          value={howTold}
          onSave={(text) => edit.save({ howTold: text })}
          block="risk.howTold"
          earlier={earlierRiskText(edit.doc.caseId, 'howTold')}
          isReadOnly={isReadOnly}
          maxLength={limitOf(RiskBody, 'howTold')}
        />
      </Columns>
    </Stack>
  )
}
