import { routeFlags } from '../../shared/case-route.ts'
import { WordsSource } from '../../shared/cases.ts'
import { Pronoun } from '../../shared/kernel/pronoun.ts'
import { flagWords } from '../../shared/flag-words.ts'
import { pronounWords, wordsSourceWords } from '../../shared/words.ts'
import type { Asked } from '../form/form-props.ts'
import { CheckGroup, DateField, RadioField, Row, SelectField, Stack, TextArea } from '../ui/index.ts'
import { choicesOf } from './choices.ts'
import type { Corrected } from './corrected.ts'

const sources = choicesOf(WordsSource.options, wordsSourceWords)
const pronouns = choicesOf(Pronoun.options, pronounWords)
const flags = choicesOf(routeFlags, flagWords)

/** The person's own words, how they were given, and what the panel was asked. */
export const CorrectSaid = ({ field, values }: Pick<Asked<Corrected>, 'field' | 'values'>) => (
  <Stack>
    <TextArea {...field('rest.said.text')} label="Their own words" rows={4} isOptional />
    <Row align="start">
      <SelectField
        {...field('rest.said.source')}
        label="How their words were given"
        width="medium"
        choices={sources}
      />
      <DateField {...field('rest.said.saidOn')} label="When they said it" isOptional />
    </Row>
    <TextArea {...field('rest.said.note')} label="More about how they were given" rows={2} isOptional />
    <RadioField
      {...field('rest.said.pronoun')}
      label="How they are spoken of"
      choices={pronouns}
      layout="row"
    />
    <TextArea {...field('rest.asked.ask')} label="What was asked" rows={3} isOptional />
    <TextArea {...field('rest.asked.whyPanel')} label="Why at panel" rows={2} isOptional />
    {values.rest.asked.panelBecause !== undefined && (
      <CheckGroup
        {...field('rest.asked.panelBecause')}
        label="What of it needs the panel"
        choices={flags}
        isOptional
      />
    )}
  </Stack>
)
