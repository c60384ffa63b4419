import { useState } from 'react'
import {
  Button,
  CheckField,
  CheckGroup,
  DateField,
  Fieldset,
  FindField,
  LinkButton,
  MoneyField,
  NumberField,
  Page,
  PageHeader,
  PageSection,
  RadioField,
  SelectField,
  Stack,
  TextArea,
  TextField,
} from '../../../../renderer/ui/index.ts'

const sides = [
  { id: 'health', label: 'Health' },
  { id: 'socialCare', label: 'Social care' },
  {
    id: 'both',
    label: 'Both, in the shares below',
    description: 'A joint package: every line says who pays.',
  },
] as const
type SideId = (typeof sides)[number]['id']

function Texts() {
  const [name, setName] = useState('Rhiannon Soames')
  const [why, setWhy] = useState('')
  return (
    <Stack>
      <TextField
        label="Name"
        description="As she gives it herself"
        value={name}
        onChange={setName}
        width="medium"
      />
      <TextField label="Telephone" isOptional value="" onChange={() => undefined} width="short" />
      <TextArea label="Why now" value={why} onChange={setWhy} errorMessage="Say why it cannot wait" />
      <TextField label="Council number" value="P241907" onChange={() => undefined} isReadOnly width="short" />
      <TextField label="Off" value="Not now" onChange={() => undefined} isDisabled width="short" />
    </Stack>
  )
}

function Figures() {
  const [pence, setPence] = useState<number | null>(123_450)
  const [heldOn, setHeldOn] = useState<string | null>('2026-11-27')
  const [hours, setHours] = useState<number | null>(14)
  return (
    <Fieldset
      legend="The line"
      description="Recurring costs carry a unit, a frequency and dates."
      layout="row"
    >
      <MoneyField label="A year" value={pence} onChange={setPence} />
      <DateField label="From" value={heldOn} onChange={setHeldOn} min="2026-04-01" />
      <NumberField label="Support" value={hours} onChange={setHours} unit="hours a week" min={0} max={168} />
      <output data-testid="figures">{JSON.stringify({ pence, heldOn, hours })}</output>
    </Fieldset>
  )
}

function Choices() {
  const [side, setSide] = useState<SideId | null>(null)
  const [lead, setLead] = useState<SideId | null>('health')
  const [told, setTold] = useState(true)
  const [found, setFound] = useState<SideId | null>(null)
  const [several, setSeveral] = useState<readonly SideId[]>(['both'])
  return (
    <Stack>
      <SelectField label="Who leads" value={side} onChange={setSide} choices={sides} width="medium" />
      <FindField label="Found by typing" value={found} onChange={setFound} choices={sides} width="medium" />
      <output data-testid="found">{found}</output>
      <CheckGroup label="Several" value={several} onChange={setSeveral} choices={sides} layout="row" />
      <output data-testid="several">{several.join(' ')}</output>
      <RadioField label="Who pays" value={lead} onChange={setLead} choices={sides} />
      <RadioField
        label="Does she want to come?"
        layout="row"
        value={lead}
        onChange={setLead}
        choices={sides.slice(0, 2)}
        errorMessage="Ask her before the papers go out"
      />
      <CheckField
        label="She knows who will read this"
        description="Both agencies, and her advocate."
        value={told}
        onChange={setTold}
      />
      <CheckField label="Not ticked" value={false} onChange={() => undefined} />
    </Stack>
  )
}

export function FieldsPage() {
  return (
    <main>
      <Page>
        <PageHeader title="Fields" />
        <PageSection title="Text">
          <Texts />
        </PageSection>
        <PageSection title="Figures">
          <Figures />
        </PageSection>
        <PageSection title="Choices">
          <Choices />
        </PageSection>
        <PageSection title="Buttons">
          <Fieldset legend="Every kind" layout="row">
            <Button variant="primary" shortcut="ArrowRight">
              Read back and go on
            </Button>
            <Button shortcut="h">Hide</Button>
            <Button variant="plain">Preview</Button>
            <Button isDisabled>Not yet</Button>
            <Button variant="primary" isPending pendingLabel="Signing…">
              Sign
            </Button>
            <LinkButton href="?page=case">Open the case</LinkButton>
          </Fieldset>
        </PageSection>
      </Page>
    </main>
  )
}
