import { useState } from 'react'
import { legalFrameworks } from '../../shared/risks.ts'
import type { RiskBody } from '../../shared/risks.ts'
import { frameworkWords } from '../../shared/words.ts'
import { SaveForm } from '../form/save-form.tsx'
import { Button, CheckField, Dialog, Fieldset, Stack } from '../ui/index.ts'
import type { RiskSectionProps } from './risk-section.ts'

/** The laws that the decision stands on. */
export function FrameworksPart({ edit, isReadOnly }: RiskSectionProps) {
  const [isOpen, setOpen] = useState(false)
  const { frameworks } = edit.doc.body
  return (
    <Stack gap={2}>
      <ul>
        {frameworks.map((one) => (
          <li key={one}>{frameworkWords[one]}</li>
        ))}
      </ul>
      {!isReadOnly && (
        <div>
          <Button onPress={() => setOpen(true)}>{frameworks.length === 0 ? 'Choose' : 'Change'}</Button>
        </div>
      )}
      <Dialog title="Legal basis" isOpen={isOpen} onOpenChange={setOpen}>
        <Form edit={edit} onClose={() => setOpen(false)} />
      </Dialog>
    </Stack>
  )
}

function Form({ edit, onClose }: { readonly edit: RiskSectionProps['edit']; readonly onClose: () => void }) {
  const [chosen, setChosen] = useState<RiskBody['frameworks']>(edit.doc.body.frameworks)
  return (
    <SaveForm
      onDone={onClose}
      onSave={() => edit.save({ frameworks: legalFrameworks.filter((one) => chosen.includes(one)) })}
    >
      <Fieldset legend="Those that apply">
        {legalFrameworks.map((one) => (
          <CheckField
            key={one}
            label={frameworkWords[one]}
            value={chosen.includes(one)}
            onChange={(isChosen) =>
              setChosen(isChosen ? [...chosen, one] : chosen.filter((other) => other !== one))
            }
          />
        ))}
      </Fieldset>
    </SaveForm>
  )
}
