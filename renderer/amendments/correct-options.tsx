import { CheckField, Columns, Stack, TextArea, TextField } from '../ui/index.ts'
import type { CorrectRiskProps } from './correct-risk.tsx'
import { Entries } from './entries.tsx'

const said = [
  ['person', 'For the person'],
  ['health', 'As health sees it'],
  ['socialCare', 'As the council sees it'],
] as const

const fresh = () => ({ was: null, title: '', doingNothing: false, person: '', health: '', socialCare: '' })

/** Each option with what it means for whom; one of them is doing nothing. */
export const CorrectOptions = ({ field, set, before, risk }: CorrectRiskProps) => (
  <Entries
    name="Option"
    most={8}
    before={before.options}
    entries={risk.options}
    onChange={(options) => set('rest.risk.options', options)}
    title={({ title }) => title}
    fresh={fresh}
  >
    {(at) => (
      <Stack gap={3}>
        <TextField {...field(`rest.risk.options.${at}.title`)} label="Name of the option" />
        {said.map(([name, label]) => (
          <TextArea
            key={name}
            {...field(`rest.risk.options.${at}.${name}`)}
            label={label}
            rows={2}
            isOptional
          />
        ))}
        <Columns least={220} gap={4}>
          {risk.options[at]?.healthViewBy && (
            <TextField
              {...field(`rest.risk.options.${at}.healthViewBy.name`)}
              label="Written for health by"
            />
          )}
          {risk.options[at]?.socialCareViewBy && (
            <TextField
              {...field(`rest.risk.options.${at}.socialCareViewBy.name`)}
              label="Written for the council by"
            />
          )}
        </Columns>
        <CheckField {...field(`rest.risk.options.${at}.doingNothing`)} label="It is doing nothing" />
      </Stack>
    )}
  </Entries>
)
