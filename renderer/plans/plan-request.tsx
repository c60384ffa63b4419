import { useState } from 'react'
import { BudgetRequest } from '../../shared/plans.ts'
import { requestWords } from '../../shared/request-words.ts'
import { useAnyKept } from '../form/block-here.ts'
import { Marked } from '../form/marked.tsx'
import { FormDialog } from '../form/form-dialog.tsx'
import { CheckField, Eyebrow, Prose, RadioField, TextArea, TextButton } from '../ui/index.ts'
import styles from './plan-request.module.css'
import type { PlanEdit } from './use-plan-edit.ts'

export interface PlanRequestProps {
  readonly edit: PlanEdit
  readonly isReadOnly: boolean
}

/** Whether the person has a right to a budget, and how a request was answered (rules N9 and N12). */
export function PlanRequest({ edit, ...part }: PlanRequestProps) {
  const isKept = useAnyKept(['plan.request'])
  const isReadOnly = part.isReadOnly || isKept
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={styles.request}>
      <Eyebrow as="h3">Right to have a budget</Eyebrow>
      <Marked block="plan.request">
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
      </Marked>
      {isOpen && <RequestDialog edit={edit} isOpen onClose={() => setOpen(false)} />}
    </div>
  )
}

interface RequestDialogProps extends Pick<PlanRequestProps, 'edit'> {
  readonly isOpen: boolean
  readonly onClose: () => void
}

type Right = NonNullable<BudgetRequest['right']> | 'none'

const RequestDialog = ({ edit, isOpen, onClose }: RequestDialogProps) => (
  <FormDialog
    title="Right to have a budget"
    schema={BudgetRequest}
    initial={edit.doc.request}
    send={(request) => edit.save({ request })}
    isOpen={isOpen}
    onClose={onClose}
  >
    {({ field, values, set }) => (
      <>
        <RadioField<Right>
          label="Their right to a personal health budget"
          value={values.right ?? 'none'}
          onChange={(right) => set('right', right === 'none' ? null : right)}
          choices={[
            { id: 'section117', label: 'Section 117 after-care' },
            { id: 'chc', label: 'NHS continuing healthcare' },
            { id: 'none', label: 'No such right' },
          ]}
        />
        <CheckField {...field('refused')} label="A budget, or a part of it, was refused" />
        {values.refused && (
          <>
            <TextArea {...field('reason')} label="The reason, as it stands in the letter" />
            <CheckField
              {...field('reconsiderationOffered')}
              label="They were offered to have it looked at again"
            />
          </>
        )}
      </>
    )}
  </FormDialog>
)
