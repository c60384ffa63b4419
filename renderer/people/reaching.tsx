import { people } from '../../shared/people.ts'
import { limitOf } from '../form/limits.ts'
import { InPlace } from '../form/saved-fields.tsx'
import { PageSection } from '../ui/index.ts'
import type { PersonPartProps } from './person-part.ts'
import { objectPronoun } from './person-words.ts'

/** What they need to take part (Accessible Information Standard): asked for first, used everywhere. */
export function Reaching({ edit, isReadOnly }: PersonPartProps) {
  const { doc, save } = edit
  return (
    <PageSection title={`How to reach ${objectPronoun[doc.pronoun]}`}>
      <InPlace
        label="Communication needs"
        prompt="Write how they want to be written and spoken to"
        value={doc.communicationNeeds}
        onSave={(communicationNeeds) => save({ communicationNeeds })}
        isReadOnly={isReadOnly}
        maxLength={limitOf(people.update.input, 'changes.communicationNeeds')}
      />
    </PageSection>
  )
}
