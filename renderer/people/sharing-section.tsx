import { people } from '../../shared/people.ts'
import { limitOf } from '../form/limits.ts'
import { sides } from '../../shared/kernel/text.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { calledBy } from '../../shared/kernel/person-name.ts'
import { InPlace, TickInPlace } from '../form/saved-fields.tsx'
import { Finding, PageSection, Stack } from '../ui/index.ts'
import type { PersonPartProps } from './person-part.ts'
import { theSide } from '../words/agencies.ts'

/** Objections to sharing stand before anything that could be shared. */
export function SharingSection({ edit, isReadOnly }: PersonPartProps) {
  const { doc, save } = edit
  const isHeldBack = doc.sharingObjection !== '' || doc.notToBeTold.length > 0
  const tell = (side: Side, isNotTold: boolean) =>
    save((now) => ({
      notToBeTold: sides.filter((one) => (one === side ? isNotTold : now.notToBeTold.includes(one))),
    }))
  return (
    <PageSection
      title="Sharing"
      aside={
        isHeldBack && (
          <Finding level="check" title="Holds back packs">
            A pack that this is about leaves only after a named person has decided, with a reason.
          </Finding>
        )
      }
    >
      <Stack gap={3}>
        <InPlace
          label="Objection to sharing"
          showLabel={doc.sharingObjection !== ''}
          prompt="Record an objection to sharing"
          value={doc.sharingObjection}
          onSave={(sharingObjection) => save({ sharingObjection })}
          isReadOnly={isReadOnly}
          maxLength={limitOf(people.update.input, 'changes.sharingObjection')}
        />
        {sides.map((side) => (
          <TickInPlace
            key={side}
            label={`${calledBy(doc)} asks that ${theSide[side]} is not told`}
            value={doc.notToBeTold.includes(side)}
            onSave={(isNotTold) => tell(side, isNotTold)}
            isReadOnly={isReadOnly}
          />
        ))}
      </Stack>
    </PageSection>
  )
}
