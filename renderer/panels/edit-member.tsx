import { useState } from 'react'
import type { z } from 'zod'
import { panels as panelOps } from '../../shared/panels.ts'
import type { Granted, WaitingAuthority } from '../../shared/authority.ts'
import type { Member } from '../../shared/panels.ts'
import { ask } from '../data/use-op.ts'
import { grantWords, waitsForWords } from '../authority/authority-words.ts'
import { Form } from '../form/form.tsx'
import { useSession } from '../data/open-session.ts'
import { CheckField, Dialog, Small, notify } from '../ui/index.ts'
import { CalledAgain } from './called-again.tsx'
import { GivenPassphrases } from './given-passphrases.tsx'
import type { Given } from './given-passphrases.tsx'
import { KeyChanges } from './key-changes.tsx'
import { noKeyWords } from './member-choices.ts'
import { MemberFields } from './member-fields.tsx'
import { MemberNames } from './member-names.tsx'
import { again, isSameTwice, notTheSame } from './typed-twice.ts'

const schema = panelOps.updateMember.input.extend({ again }).refine(isSameTwice, notTheSame)
type Fields = z.input<typeof schema>

interface EditMemberProps {
  /** Null: closed. */
  readonly member: Member | null
  /** What was set of them and is not confirmed yet. */
  readonly waiting: WaitingAuthority | undefined
  readonly onClose: () => void
}

/** What is known of a member, and whether they are still one. Their sign-in name stays. */
export function EditMember({ member, waiting, onClose }: EditMemberProps) {
  const [given, setGiven] = useState<readonly Given[]>([])
  const close = () => {
    setGiven([])
    onClose()
  }
  return (
    <Dialog
      title={given.length === 0 ? member?.name : 'Give it to them'}
      size="wide"
      isOpen={member !== null}
      onOpenChange={close}
      keepOnPressOutside
      isBusy={given.length > 0}
    >
      {member && given.length === 0 && (
        <KnownMember key={member.id} member={member} waiting={waiting} onGiven={setGiven} onDone={close} />
      )}
      {given.length > 0 && <GivenPassphrases given={given} onDone={close} />}
    </Dialog>
  )
}

/** What waits is what was asked for: saving something else leaves it waiting. */
const fieldsOf = (member: Member, waiting: Granted = member): Fields => ({
  memberId: member.id,
  version: member.version,
  name: member.name,
  title: member.title,
  role: waiting.role,
  side: waiting.side,
  registration: member.registration,
  discipline: member.discipline,
  annualLimitPence: waiting.annualLimitPence,
  active: member.active,
  changedOn: null,
  reason: '',
  again: null,
})

interface KnownMemberProps {
  readonly member: Member
  readonly waiting: WaitingAuthority | undefined
  readonly onGiven: (given: readonly Given[]) => void
  readonly onDone: () => void
}

function KnownMember({ member, waiting, onGiven, onDone }: KnownMemberProps) {
  const { who, refresh } = useSession()
  return (
    <Form
      schema={schema}
      initial={fieldsOf(member, waiting)}
      send={({ again: _again, ...input }) => ask('panels.updateMember', input)}
      onDone={async ({ name, login }, { passphrase, again: typed }) => {
        if (typed === null && passphrase) return onGiven([{ name, login, isAdded: true, passphrase }])
        notify(`Saved: ${name}.`)
        if (member.id === who.memberId) await refresh()
        onDone()
      }}
      isInDialog
      onBack={onDone}
    >
      {({ field }) => (
        <>
          <Small as="p">{inWords(member)}</Small>
          {waiting && (
            <Small as="p">
              {member.name} {grantWords(waiting)}: {waitsForWords(waiting)}. Until then it does not count.
            </Small>
          )}
          <MemberFields />
          <CalledAgain member={member} />
          <CheckField
            {...field('active')}
            label="Still a member"
            description="Someone who has left can no longer unlock Accord or sign. What they decided and signed stays."
          />
          <KeyChanges member={member} />
          <MemberNames memberId={member.id} />
        </>
      )}
    </Form>
  )
}

const inWords = ({ name, role, hasKey, login }: Member): string =>
  role === 'observer' && !hasKey ? `${name} ${noKeyWords}.` : `Unlocks Accord as ${login}.`
