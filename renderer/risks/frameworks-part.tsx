import { useState } from 'react'
import { z } from 'zod'
import { legalFrameworks } from '../../shared/risks.ts'
import { frameworkWords } from '../../shared/words.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { Button, CheckField, Fieldset, Stack } from '../ui/index.ts'
import type { RiskSectionProps } from './risk-section.ts'

/** The laws that the decision stands on. */
export function FrameworksPart({ edit, isReadOnly }: RiskSectionProps<'frameworks'>) {
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
      <Frameworks edit={edit} isOpen={isOpen} onClose={() => setOpen(false)} />
    </Stack>
  )
}

interface FrameworksProps extends Pick<RiskSectionProps<'frameworks'>, 'edit'> {
  readonly isOpen: boolean
  readonly onClose: () => void
}

const Chosen = z.object({ frameworks: z.array(z.enum(legalFrameworks)) })

const Frameworks = ({ edit, isOpen, onClose }: FrameworksProps) => (
  <FormDialog
    title="Legal basis"
    schema={Chosen}
    initial={{ frameworks: edit.doc.body.frameworks }}
    send={({ frameworks }) =>
      edit.save({ frameworks: legalFrameworks.filter((one) => frameworks.includes(one)) })
    }
    isOpen={isOpen}
    onClose={onClose}
  >
    {({ values: { frameworks }, set }) => (
      <Fieldset legend="Those that apply">
        {legalFrameworks.map((one) => (
          <CheckField
            key={one}
            label={frameworkWords[one]}
            value={frameworks.includes(one)}
            onChange={(isChosen) =>
              set('frameworks', isChosen ? [...frameworks, one] : frameworks.filter((other) => other !== one))
            }
          />
        ))}
      </Fieldset>
    )}
  </FormDialog>
)
