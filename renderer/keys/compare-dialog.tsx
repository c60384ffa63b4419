import { zodResolver } from '@hookform/resolvers/zod'
import { FormProvider, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { keys } from '../../shared/keys.ts'
import type { ProposedKeys } from '../../shared/keys.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import { api } from '../data/api.ts'
import { Bound } from '../form/bound.tsx'
import { showRefusal } from '../form/form-reply.ts'
import { formSave } from '../form/form-save.ts'
import { SaveForm } from '../form/save-form.tsx'
import { AgencyTag, Dialog, Finding, Fingerprint, Row, Small, Stack, TextField } from '../ui/index.ts'
import { KeyTable } from './key-table.tsx'
import type { KeyRow } from './key-table.tsx'
import { comparedWords, whoseChanged } from './key-words.ts'

interface CompareDialogProps {
  /** Null: closed. */
  readonly proposed: ProposedKeys | null
  readonly onClose: () => void
}

/** What a list says, next to what was taken in before; it is taken in once somebody of that agency has read it out. */
export const CompareDialog = ({ proposed, onClose }: CompareDialogProps) => (
  <Dialog
    title={proposed ? `Keys of ${proposed.agencyName}` : ''}
    size="wide"
    isOpen={proposed !== null}
    onOpenChange={(open) => !open && onClose()}
    keepOnPressOutside
  >
    {proposed && <CompareForm proposed={proposed} onDone={onClose} />}
  </Dialog>
)

const schema = keys.confirm.input

interface CompareFormProps {
  readonly proposed: ProposedKeys
  readonly onDone: () => void
}

function CompareForm({ proposed, onDone }: CompareFormProps) {
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: { text: proposed.text, askedOf: '', version: proposed.before?.version ?? null },
  })
  const save = formSave(form, async (input) => {
    const reply = await api.call('keys.confirm', input)
    if (!reply.ok) throw new Failure(showRefusal(form, reply.error) ?? { kind: 'invalid', fields: {} })
  })
  return (
    <FormProvider {...form}>
      <SaveForm saveLabel="The words are the same: take it in" onSave={save} onDone={onDone}>
        <Stack gap={3}>
          <Row>
            <AgencyTag agency={proposed.side} />
            <Small>{proposed.odsCode === '' ? 'No ODS code given' : proposed.odsCode}</Small>
          </Row>
          <p>
            The whole list: <Fingerprint words={proposed.words} />
          </p>
        </Stack>
        <News proposed={proposed} />
        <KeyTable caption={`Keys of ${proposed.agencyName}`} rows={rowsOf(proposed)} />
        <Bound control={form.control} name="askedOf">
          {(field) => (
            <TextField
              {...field}
              label="Who was asked"
              description="Somebody of that agency whom you know, who read the four words from their own screen."
              autoFocus
            />
          )}
        </Bound>
      </SaveForm>
    </FormProvider>
  )
}

/** With nothing to compare it with, all of a list is new. */
const rowsOf = ({ before, news }: ProposedKeys): readonly KeyRow[] =>
  before === null ? news.map(({ key }) => ({ key })) : news

/** What a new list would change is said before it does. */
function News({ proposed }: { readonly proposed: ProposedKeys }) {
  const changed = whoseChanged(proposed)
  if (proposed.before === null) return null
  return (
    <>
      {changed.length > 0 && (
        <Finding level="check" title="Keys are not those that you have">
          {changed.join('; ')}: ask why before you take this list in. A key is renewed when its holder came in
          by a recovery key; nobody else’s changes by itself.
        </Finding>
      )}
      <Small as="p">It takes the place of the list that you have. {comparedWords(proposed.before)}.</Small>
    </>
  )
}
