import type { RenewedKey } from '../../shared/authority.ts'
import { dateAndTime } from '../../shared/kernel/dates.ts'
import { RowItem } from '../form/row-list.tsx'
import { Trouble } from '../form/trouble.tsx'
import { Button, Fingerprint, PageSection, notify } from '../ui/index.ts'
import { useCommandOp } from '../data/use-op.ts'

interface RenewedKeyProps {
  readonly renewed: RenewedKey
}

/** Whose key was renewed by recovery reads its words to somebody of the other agency. */
export function OwnKeyWaits({ renewed: { words, confirmers } }: RenewedKeyProps) {
  const names = confirmers.map(({ name }) => name)
  const who = names.length === 0 || names.length > 2 ? 'somebody of the other agency' : names.join(' or ')
  return (
    <PageSection title="Your new signing key">
      <p>
        It was renewed by recovery, and signs nothing until {who} confirms it. Read them these four words,
        which are on their Today page as well: <Fingerprint words={words} />
      </p>
    </PageSection>
  )
}

/** For somebody of the other agency: the same words, by telephone or at one table, or it is somebody else's key. */
export function OneKey({ renewed }: RenewedKeyProps) {
  const { memberId, memberName, keySha256, words, since } = renewed
  const confirm = useCommandOp('authority.confirmKey')
  const press = async (): Promise<void> => {
    if ((await confirm.run({ memberId, keySha256 })).ok) notify(`${memberName} can sign again.`)
  }
  return (
    <RowItem
      title={
        <>
          {memberName} has a new signing key: <Fingerprint words={words} />
        </>
      }
      note={
        <>
          Renewed by recovery, {dateAndTime(since)}. Ask {memberName} for the four words on their screen, and
          confirm only if they are these.
          {confirm.error && <Trouble error={confirm.error} />}
        </>
      }
      end={
        <Button
          isPending={confirm.pending}
          aria-label={`The words are the same for ${memberName}`}
          onPress={() => void press()}
        >
          The words are the same
        </Button>
      }
    />
  )
}
