import { WordsSource } from '../../shared/cases.ts'
import { wordsSourceWords } from '../../shared/words.ts'
import type { Asked } from '../form/form-props.ts'
import { DateField, Row, SelectField, Stack, TextArea } from '../ui/index.ts'
import type { Corrected } from './corrected.ts'

const sources = WordsSource.options.map((id) => ({ id, label: wordsSourceWords[id] }))

/** The person's own words, how they were given, and what the panel was asked. */
export const CorrectSaid = ({ field }: Pick<Asked<Corrected>, 'field'>) => (
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
    <TextArea {...field('rest.asked.ask')} label="What was asked" rows={3} isOptional />
    <TextArea {...field('rest.asked.whyPanel')} label="Why at panel" rows={2} isOptional />
  </Stack>
)
