import { zodResolver } from '@hookform/resolvers/zod'
import { FormProvider, useForm, useFormContext, useWatch } from 'react-hook-form'
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
import { StoreKeyWaits } from '../session/store-key-section.tsx'
import { useQueryOp } from '../data/use-op.ts'
import { CheckField, Dialog, Small, notify } from '../ui/index.ts'
import { CalledAgain } from './called-again.tsx'
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

/** What is known of a member, and whether they are still one. Their sign-in name and passphrase stay. */
export function EditMember({ member, waiting, onClose }: EditMemberProps) {
  return (
    <Dialog
      title={member?.name}
      size="wide"
      isOpen={member !== null}
      onOpenChange={onClose}
      keepOnPressOutside
    >
      {member && <Form key={member.id} member={member} waiting={waiting} onDone={onClose} />}
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
  readonly onDone: () => void
}

function Form({ member, waiting, onDone }: FormProps) {
  const { who, refresh } = useSession()
  const form = useForm<Fields, unknown, z.output<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: fieldsOf(member, waiting),
  })
  const save = formSave(form, async (input) => {
    const reply = await api.call('panels.updateMember', input)
    if (!reply.ok) throw new Failure(showRefusal(form, reply.error) ?? { kind: 'invalid', fields: {} })
    notify(`Saved: ${reply.value.name}.`)
    if (member.id === who.memberId) await refresh()
  })
  return (
    <FormProvider {...form}>
      <SaveForm onSave={save} onDone={onDone}>
        <Small as="p">Unlocks Accord as {member.login}.</Small>
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
        {member.active && <Leaving />}
        <MemberNames memberId={member.id} />
      </SaveForm>
    </FormProvider>
  )
}

/** Before somebody is said to have left: what that does to the store's key, and what it can't do yet. */
function Leaving() {
  const { control } = useFormContext<Fields>()
  const isStaying = useWatch({ control, name: 'active' })
  const { store } = useSession()
  const state = useQueryOp('session.storeKey', {}, { enabled: store === 'panel' && !isStaying })
  if (isStaying || store === 'demonstration') return null
  return (
    <>
      <Small as="p">
        The store gets another key, for those who stay. Copies and backups made before still open with their
        passphrase: take those from them.
      </Small>
      {state.data && <StoreKeyWaits state={state.data} />}
    </>
  )
}
