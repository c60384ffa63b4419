import { panels as panelOps } from '../../shared/panels.ts'
import { ask } from '../data/use-op.ts'
import { Form } from '../form/form.tsx'
import { notify } from '../ui/index.ts'
import { GivingDialog } from './giving-dialog.tsx'
import type { Given } from './given-passphrases.tsx'
import { LoginFields } from './login-fields.tsx'
import { again, isSameTwice, notTheSame } from './typed-twice.ts'

const schema = panelOps.addMember.input.extend({ again }).refine(isSameTwice, notTheSame)

interface AddMemberProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Someone new, with a passphrase to come in with: drawn for them and shown once, or one that they type; an observer without. */
export function AddMember({ isOpen, onClose }: AddMemberProps) {
  return (
    <GivingDialog
      title="Add a member"
      titleThen="Give it to them"
      isOpen={isOpen}
      onClose={onClose}
      form={(onGiven, close) => <NewMember onGiven={onGiven} onDone={close} />}
    />
  )
}

interface NewMemberProps {
  readonly onGiven: (given: readonly Given[]) => void
  readonly onDone: () => void
}

// Nothing says which agency until someone does: "neither" is an answer too.
const nobody = {
  name: '',
  title: '',
  role: 'member',
  registration: '',
  discipline: '',
  annualLimitPence: null,
  login: '',
  again: null,
} as const

const NewMember = ({ onGiven, onDone }: NewMemberProps) => (
  <Form
    schema={schema}
    initial={nobody}
    send={({ again: _again, ...input }) => ask('panels.addMember', input)}
    save="Add them"
    onDone={({ name }, { login, passphrase, again: typed }) => {
      if (typed === null && passphrase) return onGiven([{ name, login, isAdded: true, passphrase }])
      notify(
        passphrase ? `${name} can now unlock Accord.` : `${name} observes: papers and the shared screen.`,
      )
      onDone()
    }}
    isInDialog
    onBack={onDone}
  >
    {() => <LoginFields />}
  </Form>
)
