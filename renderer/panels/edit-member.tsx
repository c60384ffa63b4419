import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { panels as panelOps } from '../../shared/panels.ts'
import type { Granted, WaitingAuthority } from '../../shared/authority.ts'
import type { Member } from '../../shared/panels.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import { api } from '../data/api.ts'
import { grantWords, waitsForWords } from '../authority/authority-words.ts'
import { Bound } from '../form/bound.tsx'
import { showRefusal } from '../form/form-reply.ts'
import { formSave } from '../form/form-save.ts'
import { SaveForm } from '../form/save-form.tsx'
import { useSession } from '../data/open-session.ts'
import { CheckField, Dialog, Small, notify } from '../ui/index.ts'
import { notTheSame } from './add-member.tsx'
import { CalledAgain } from './called-again.tsx'
import { GivenPassphrases } from './given-passphrases.tsx'
import type { Given } from './given-passphrases.tsx'
import { KeyChanges } from './key-changes.tsx'
import { noKeyWords } from './member-choices.ts'
import { MemberFields } from './member-fields.tsx'
import { MemberNames } from './member-names.tsx'

const schema = panelOps.updateMember.input
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
        <Form key={member.id} member={member} waiting={waiting} onGiven={setGiven} onDone={close} />
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
  annualLimitPence: waiting.annualLimitPence,
  active: member.active,
  changedOn: null,
  reason: '',
})

interface FormProps {
  readonly member: Member
  readonly waiting: WaitingAuthority | undefined
  readonly onGiven: (given: readonly Given[]) => void
  readonly onDone: () => void
}

function Form({ member, waiting, onGiven, onDone }: FormProps) {
  const { who, refresh } = useSession()
  // Null: where they are to come in, it is drawn, and nothing is typed.
  const [again, setAgain] = useState<string | null>(null)
  const form = useForm<Fields, unknown, z.output<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: fieldsOf(member, waiting),
  })
  const save = formSave(form, async (input) => {
    const { passphrase } = input
    if (again !== null && passphrase !== again) throw notTheSame
    const reply = await api.call('panels.updateMember', input)
    if (!reply.ok) throw new Failure(showRefusal(form, reply.error) ?? { kind: 'invalid', fields: {} })
    const { name, login } = reply.value
    if (again === null && passphrase) return onGiven([{ name, login, isAdded: true, passphrase }])
    notify(`Saved: ${name}.`)
    if (member.id === who.memberId) await refresh()
    onDone()
  })
  return (
    <FormProvider {...form}>
      <SaveForm onSave={save} onDone={() => undefined} onBack={onDone}>
        <Small as="p">{inWords(member)}</Small>
        {waiting && (
          <Small as="p">
            {member.name} {grantWords(waiting)}: {waitsForWords(waiting)}. Until then it does not count.
          </Small>
        )}
        <MemberFields />
        <CalledAgain member={member} />
        <Bound control={form.control} name="active">
          {(field) => (
            <CheckField
              {...field}
              label="Still a member"
              description="Someone who has left can no longer unlock Accord or sign. What they decided and signed stays."
            />
          )}
        </Bound>
        <KeyChanges member={member} again={again} onAgain={setAgain} />
        <MemberNames memberId={member.id} />
      </SaveForm>
    </FormProvider>
  )
}

const inWords = ({ name, role, hasKey, login }: Member): string =>
  role === 'observer' && !hasKey ? `${name} ${noKeyWords}.` : `Unlocks Accord as ${login}.`
