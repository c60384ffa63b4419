import type { WaitingAuthority } from '../../shared/authority.ts'
import { RowItem, RowList } from '../form/row-list.tsx'
import { useMay, useSession } from '../data/open-session.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, PageSection, Row, notify } from '../ui/index.ts'
import { useCommandOp, useQueryOp } from '../data/use-op.ts'
import { OneKey, OwnKeyWaits } from './renewed-key.tsx'
import { grantWords, setWords } from './authority-words.ts'
import { useToConfirm } from './use-to-confirm.ts'

/** What another member set, and only a second one can put in force: whoever is here. */
export function ToConfirm() {
  const { memberId } = useSession().who
  const mayConfirm = useMay('authority.confirm')
  const { data } = useQueryOp('authority.list', {})
  const mine = useToConfirm() ?? []
  const keys = (data?.keys ?? []).filter(({ confirmers }) =>
    confirmers.some((one) => one.memberId === memberId),
  )
  const own = data?.keys.find((key) => key.memberId === memberId)
  if (own) return <OwnKeyWaits renewed={own} />
  if (!mayConfirm || mine.length + keys.length === 0) return null
  return (
    <PageSection title="To confirm">
      <RowList label="To confirm">
        {mine.map((waiting) => (
          <One key={waiting.grantId} waiting={waiting} />
        ))}
        {keys.map((renewed) => (
          <OneKey key={renewed.keySha256} renewed={renewed} />
        ))}
      </RowList>
    </PageSection>
  )
}

function One({ waiting }: { readonly waiting: WaitingAuthority }) {
  const { memberId, grantId, version, memberName } = waiting
  const confirm = useCommandOp('authority.confirm')
  const refuse = useCommandOp('authority.refuse')
  const answer = async (by: typeof confirm, said: string) => {
    if ((await by.run({ memberId, grantId, version })).ok) notify(said)
  }
  const error = confirm.error ?? refuse.error
  return (
    <RowItem
      title={`${memberName} ${grantWords(waiting)}`}
      note={
        <>
          {setWords(waiting)}
          {error && <Trouble error={error} />}
        </>
      }
      end={
        <Row>
          <Button
            isPending={confirm.pending}
            aria-label={`Confirm for ${memberName}`}
            onPress={() => void answer(confirm, `Confirmed for ${memberName}.`)}
          >
            Confirm
          </Button>
          <Button
            variant="plain"
            isPending={refuse.pending}
            aria-label={`Refuse for ${memberName}`}
            onPress={() => void answer(refuse, `Refused for ${memberName}.`)}
          >
            Refuse
          </Button>
        </Row>
      }
    />
  )
}
