import { useState } from 'react'
import { dateOf, shortDate } from '../../shared/kernel/dates.ts'
import type { Join } from '../../shared/joins.ts'
import type { Person } from '../../shared/people.ts'
import { paths } from '../data/paths.ts'
import { useMay } from '../data/open-session.ts'
import { Button, Dialog, PageSection, Small, Stack, TextButton, TextLink } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { factsLine, joinedHow, referralLine } from './join-words.ts'
import { MakeJoin } from './make-join.tsx'
import { UndoJoin } from './undo-join.tsx'

/** Which records this person is made of, what was undone and why; and the ways to join and to undo. */
export function JoinsSection({ person }: { readonly person: Person }) {
  const { data = [] } = useQueryOp('joins.ofPerson', { personId: person.id })
  const [isMaking, setMaking] = useState(false)
  const mayMake = useMay('joins.make')
  return (
    <PageSection title="Records joined here">
      <Stack gap={5}>
        {data.length === 0 && <Small as="p">Nothing was ever joined: this is one record, as it came.</Small>}
        {data.map((join) => (
          <OneJoin key={join.id} join={join} personId={person.id} />
        ))}
        {mayMake && (
          <div>
            <Button onPress={() => setMaking(true)}>Join another record</Button>
          </div>
        )}
      </Stack>
      <MakeJoin person={person} isOpen={isMaking} onClose={() => setMaking(false)} />
    </PageSection>
  )
}

function OneJoin({ join, personId }: { readonly join: Join; readonly personId: string }) {
  const [isUndoing, setUndoing] = useState(false)
  const mayUndo = useMay('joins.undo')
  return (
    <section aria-label={`Joined ${shortDate(dateOf(join.at))}`}>
      <p>
        <b>{factsLine(join.other)}</b>
      </p>
      <Small as="p">
        {shortDate(dateOf(join.at))}. {joinedHow(join)}
        {join.reason !== '' && ` Why: ${join.reason}`}
        {join.referrals.length > 0 && ` Came with: ${join.referrals.map(referralLine).join('; ')}.`}
      </Small>
      {join.undone && <Undone join={join} undone={join.undone} personId={personId} />}
      {!join.undone && mayUndo && <TextButton onPress={() => setUndoing(true)}>Undo this</TextButton>}
      <Dialog
        title="Make two people of one again"
        size="wide"
        isOpen={isUndoing}
        onOpenChange={setUndoing}
        keepOnPressOutside
      >
        <UndoJoin joinId={join.id} onDone={() => setUndoing(false)} />
      </Dialog>
    </section>
  )
}

interface UndoneProps {
  readonly join: Join
  readonly undone: NonNullable<Join['undone']>
  readonly personId: string
}

/** That it was undone, by whom and why; where the other person is; and what stays as it was frozen. */
function Undone({ join, undone, personId }: UndoneProps) {
  const isInto = join.intoId === personId
  const [otherId, otherName] = isInto ? [join.otherId, undone.otherName] : [join.intoId, undone.intoName]
  return (
    <>
      <p>
        Undone {shortDate(dateOf(undone.at))} by {undone.by || 'somebody'}: {undone.reason}
      </p>
      <Small as="p">
        They are two people: see <TextLink href={paths.person(otherId)}>{otherName}</TextLink>.
        {undone.cases.length > 0 && ` Went back with ${undone.otherName}: ${undone.cases.join(', ')}.`}
      </Small>
      {undone.frozen.length > 0 && (
        <Small as="p">
          Records frozen while they were one stay as they were:{' '}
          {undone.frozen.map(({ recordId, caseId, reference }, index) => (
            <span key={recordId}>
              {index > 0 && ', '}
              <TextLink href={paths.case(caseId)}>{reference}</TextLink>
            </span>
          ))}
          . Where one names the wrong person, correct that record.
        </Small>
      )}
    </>
  )
}
