import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { BudgetRequest } from '../../shared/plans.ts'
import { requestWords } from '../../shared/request-words.ts'
import { Bound } from '../form/bound.tsx'
import { formSave } from '../form/form-save.ts'
import { SaveForm } from '../form/save-form.tsx'
import { CheckField, Dialog, Eyebrow, Prose, RadioField, TextArea, TextButton } from '../ui/index.ts'
import styles from './plan-request.module.css'
import type { PlanEdit } from './use-plan-edit.ts'

export interface PlanRequestProps {
  readonly edit: PlanEdit
  readonly isReadOnly: boolean
}

/** Whether the person has a right to a budget, and how a request was answered (rules N9 and N12). */
export function PlanRequest({ edit, isReadOnly }: PlanRequestProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={styles.request}>
      <Eyebrow as="h3">Right to have a budget</Eyebrow>
      <Prose>
        <p>
          {requestWords(edit.doc.request)}{' '}
          {!isReadOnly && (
            <TextButton aria-label="Change the right to have a budget" onPress={() => setOpen(true)}>
              Change
            </TextButton>
          )}
        </p>
      </Prose>
      <Dialog title="Right to have a budget" isOpen={isOpen} onOpenChange={setOpen} keepOnPressOutside>
        <Form edit={edit} onDone={() => setOpen(false)} />
      </Dialog>
    </div>
  )
}

type Right = NonNullable<BudgetRequest['right']> | 'none'

function Form({ edit, onDone }: { readonly edit: PlanEdit; readonly onDone: () => void }) {
  const form = useForm<BudgetRequest>({
    resolver: zodResolver(BudgetRequest),
    defaultValues: edit.doc.request,
  })
  const refused = useWatch({ control: form.control, name: 'refused' })
  return (
    <SaveForm onSave={formSave(form, (request) => edit.save({ request }))} onDone={onDone}>
      <Bound control={form.control} name="right">
        {({ value, onChange, ...field }) => (
          <RadioField<Right>
            {...field}
            label="Their right to a personal health budget"
            value={value ?? 'none'}
            onChange={(right) => onChange(right === 'none' ? null : right)}
            choices={[
              { id: 'section117', label: 'Section 117 after-care' },
              { id: 'chc', label: 'NHS continuing healthcare' },
              { id: 'none', label: 'No such right' },
            ]}
          />
        )}
      </Bound>
      <Bound control={form.control} name="refused">
        {(field) => <CheckField {...field} label="A budget, or a part of it, was refused" />}
      </Bound>
      {refused && (
        <>
          <Bound control={form.control} name="reason">
            {(field) => (
              <TextArea {...field} label="The reason, as it stands in the letter" maxLength={2000} />
            )}
          </Bound>
          <Bound control={form.control} name="reconsiderationOffered">
            {(field) => <CheckField {...field} label="They were offered to have it looked at again" />}
          </Bound>
        </>
      )}
    </SaveForm>
  )
}
