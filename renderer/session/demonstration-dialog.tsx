import { useState } from 'react'
import { roleWords } from '../../shared/words.ts'
import { Answer } from '../form/answer.tsx'
import { Trouble } from '../form/trouble.tsx'
import { Button, Dialog, Row, SelectField, Small, Stack } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { demonstrationPassphrase } from './demonstration-passphrase.ts'
import { useSession } from '../data/open-session.ts'
import { SharedPassphrase } from './shared-passphrase.tsx'
import { useExplore } from './use-explore.ts'
import { sideWords } from '../words/agencies.ts'

export interface DemonstrationDialogProps {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** Who you are in the demonstration panel, the passphrase all of them share, and everyone else you may be. */
export function DemonstrationDialog(props: DemonstrationDialogProps) {
  return (
    <Dialog title="The demonstration panel" {...props}>
      <Inside onOpenChange={props.onOpenChange} />
    </Dialog>
  )
}

function Inside({ onOpenChange }: Pick<DemonstrationDialogProps, 'onOpenChange'>) {
  const { who, refresh } = useSession()
  const panel = useQueryOp('panels.get', {})
  const [login, setLogin] = useState(who.login)
  const { explore, pending, error } = useExplore(async () => {
    onOpenChange(false)
    await refresh()
  })
  return (
    <Stack gap={5}>
      <Small as="p">
        Everyone here is invented. You are {who.name}, {roleWords[who.role].toLowerCase()}
        {who.side && `, ${sideWords[who.side].toLowerCase()}`}.
      </Small>
      <SharedPassphrase passphrase={demonstrationPassphrase()} />
      <Answer query={panel} waiting="Looking up the members…">
        {({ members }) => (
          <SelectField
            label="Be someone else"
            value={login}
            onChange={setLogin}
            choices={members
              .filter((member) => member.hasKey)
              .map((member) => ({
                id: member.login,
                label: member.name,
                description: `${member.title}, ${roleWords[member.role].toLowerCase()}`,
              }))}
          />
        )}
      </Answer>
      {error && <Trouble error={error} />}
      <Row>
        <Button
          variant="primary"
          isDisabled={login === who.login}
          isPending={pending}
          pendingLabel="Changing…"
          onPress={() => void explore(login)}
        >
          Go on as this member
        </Button>
      </Row>
    </Stack>
  )
}
