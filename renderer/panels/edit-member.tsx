import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { contract } from '../../shared/contract.ts'
import type { Call, Input } from '../../shared/contract.ts'
import type { Member } from '../../shared/panels.ts'
import { Failure } from '../../shared/reply.ts'
import { api } from '../api.ts'
import { Bound } from '../bound.tsx'
import { showRefusal } from '../form-reply.ts'
import { formSave } from '../form-save.ts'
import { SaveForm } from '../save-form.tsx'
import { CheckField, Dialog } from '../ui/index.ts'
import { MemberFields } from './member-fields.tsx'

export interface EditMemberProps {
  /** Null: closed. */
  readonly member: Member | null
  readonly onClose: () => void
}

type MemberForm = Call<'panels.updateMember'>

const fieldsOf = (member: Member): MemberForm => ({
  memberId: member.id,
  version: member.version,
  name: member.name,
  title: member.title,
  role: member.role,
  side: member.side,
  registration: member.registration,
  annualLimitPence: member.annualLimitPence,
  active: member.active,
})

/** Changes what is said of a member. What they signed before keeps the name and title it was signed with. */
export function EditMember({ member, onClose }: EditMemberProps) {
  return (
    <Dialog
      title={member?.name ?? ''}
      size="wide"
      isOpen={member !== null}
      onOpenChange={onClose}
      keepOnPressOutside
    >
      {member && <Form key={member.id} member={member} onClose={onClose} />}
    </Dialog>
  )
}

function Form({ member, onClose }: { readonly member: Member; readonly onClose: () => void }) {
  const form = useForm<MemberForm, unknown, Input<'panels.updateMember'>>({
    resolver: zodResolver(contract.panels.updateMember.input),
    defaultValues: fieldsOf(member),
  })
  const save = formSave(form, async (changed) => {
    const reply = await api.call('panels.updateMember', changed)
    if (!reply.ok) throw new Failure(showRefusal(form, reply.error) ?? { kind: 'invalid', fields: {} })
  })
  return (
    <SaveForm onSave={save} onDone={onClose}>
      <MemberFields control={form.control} />
      <Bound control={form.control} name="active">
        {(field) => (
          <CheckField
            {...field}
            label="Is on the panel"
            description="Someone who has left can’t unlock or sign"
          />
        )}
      </Bound>
    </SaveForm>
  )
}
