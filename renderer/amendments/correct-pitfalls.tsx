import { pitfallCategories, safetyNetKinds } from '../../shared/risks.ts'
import type { AmendedRisk } from '../../shared/amended-risk.ts'
import {
  consequenceWords,
  likelihoodWords,
  pitfallCategoryWords,
  safetyNetWords,
} from '../../shared/words.ts'
import { Columns, SelectField, Small, Stack, TextArea, TextField } from '../ui/index.ts'
import { choicesOf } from './choices.ts'
import type { CorrectRiskProps } from './correct-risk.tsx'
import { Entries } from './entries.tsx'

type Pitfall = AmendedRisk['pitfalls'][number]

const kinds = choicesOf(pitfallCategories, pitfallCategoryWords)
const nets = choicesOf(safetyNetKinds, safetyNetWords)
const grades = (words: readonly string[]) => [
  { id: '0', label: 'Not said' },
  ...words.map((label, index) => ({ id: String(index + 1), label })),
]
const grade = (id: string): number | null => (id === '0' ? null : Number(id))

const freshPitfall = (): Pitfall => ({
  was: null,
  category: 'other',
  text: '',
  toWhom: '',
  likelihood: null,
  consequence: null,
})

/** What could go wrong, to whom, how likely and how serious. */
export const CorrectPitfalls = ({ field, set, before, risk }: CorrectRiskProps) => (
  <Entries
    name="Pitfall"
    most={40}
    before={before.pitfalls}
    entries={risk.pitfalls}
    onChange={(pitfalls) => set('rest.risk.pitfalls', pitfalls)}
    title={({ text }) => text}
    fresh={freshPitfall}
  >
    {(at) => (
      <Stack gap={3}>
        <TextArea {...field(`rest.risk.pitfalls.${at}.text`)} label="What could go wrong" rows={2} />
        <Columns least={220} gap={4}>
          <TextField {...field(`rest.risk.pitfalls.${at}.toWhom`)} label="To whom" isOptional />
          <SelectField {...field(`rest.risk.pitfalls.${at}.category`)} label="What kind" choices={kinds} />
        </Columns>
        <Graded at={at} field={field} pitfall={risk.pitfalls[at]} />
      </Stack>
    )}
  </Entries>
)

interface GradedProps extends Pick<CorrectRiskProps, 'field'> {
  readonly at: number
  readonly pitfall: Pitfall | undefined
}

function Graded({ at, field, pitfall }: GradedProps) {
  if (pitfall?.category === 'suicide_self_harm')
    return <Small as="p">Suicide and self-harm are never scored or ranked.</Small>
  const likely = field(`rest.risk.pitfalls.${at}.likelihood`)
  const serious = field(`rest.risk.pitfalls.${at}.consequence`)
  return (
    <Columns least={220} gap={4}>
      <SelectField
        {...likely}
        label="How likely"
        value={String(likely.value ?? 0)}
        onChange={(id) => likely.onChange(grade(id))}
        choices={grades(likelihoodWords)}
      />
      <SelectField
        {...serious}
        label="How serious"
        value={String(serious.value ?? 0)}
        onChange={(id) => serious.onChange(grade(id))}
        choices={grades(consequenceWords)}
      />
    </Columns>
  )
}

/** Early signs, controls, whom to call in a crisis. */
export const CorrectSafetyNets = ({ field, set, before, risk }: CorrectRiskProps) => (
  <Entries
    name="Safety net"
    most={60}
    before={before.safetyNets}
    entries={risk.safetyNets}
    onChange={(safetyNets) => set('rest.risk.safetyNets', safetyNets)}
    title={({ text }) => text}
    fresh={() => ({ was: null, kind: 'control' as const, text: '' })}
  >
    {(at) => (
      <Stack gap={3}>
        <TextArea {...field(`rest.risk.safetyNets.${at}.text`)} label="What will be in place" rows={2} />
        <SelectField
          {...field(`rest.risk.safetyNets.${at}.kind`)}
          label="What kind"
          width="medium"
          choices={nets}
        />
      </Stack>
    )}
  </Entries>
)
