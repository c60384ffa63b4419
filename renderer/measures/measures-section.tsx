import { useState } from 'react'
import type { MeasureFields } from '../../shared/measure-fields.ts'
import type { Measure } from '../../shared/measures.ts'
import { useMay } from '../data/open-session.ts'
import { useQueryOp } from '../data/use-op.ts'
import { Answer } from '../form/answer.tsx'
import { Button, MarginNote, PageSection, Row, Small, Stack } from '../ui/index.ts'
import { MeasureForm } from './measure-form.tsx'
import { OneMeasure } from './one-measure.tsx'
import { TakeDefinition } from './take-definition.tsx'

/** The panel’s own measures: what is asked again and again to see what comes of it. */
export function MeasuresSection() {
  const query = useQueryOp('measures.list', {})
  return (
    <PageSection title="Measures" aside={<Notes />}>
      <Answer query={query} waiting="Opening the measures…">
        {(list) => <Listed list={list} />}
      </Answer>
    </PageSection>
  )
}

type Writing = 'new' | 'file' | { readonly fields: MeasureFields } | { readonly measure: Measure }

function Listed({ list }: { readonly list: readonly Measure[] }) {
  const may = useMay('measures.add')
  const [writing, write] = useState<Writing | null>(null)
  const close = () => write(null)
  return (
    <Stack>
      {list.length === 0 && (
        <Small as="p">
          None is defined. Accord comes without questionnaires: define those that you may use, by short labels
          of your own.
        </Small>
      )}
      {list.map((measure) => (
        <OneMeasure key={measure.id} measure={measure} onChange={() => write({ measure })} />
      ))}
      {may && (
        <Row>
          <Button onPress={() => write('new')}>Define a measure</Button>
          <Button onPress={() => write('file')}>Take one from a file</Button>
        </Row>
      )}
      {writing === 'new' && <MeasureForm measure={null} onClose={close} />}
      {writing === 'file' && (
        <TakeDefinition
          onRead={(fields) => write({ fields })}
          onClose={() => write((now) => (now === 'file' ? null : now))}
        />
      )}
      {writing !== null && typeof writing === 'object' && 'fields' in writing && (
        <MeasureForm measure={null} fields={writing.fields} onClose={close} />
      )}
      {writing !== null && typeof writing === 'object' && 'measure' in writing && (
        <MeasureForm measure={writing.measure} onClose={close} />
      )}
    </Stack>
  )
}

const Notes = () => (
  <MarginNote title="What a score can show">
    A score compares somebody with themselves over time, and with nobody else. Where a measure has a figure
    for reliable change, Accord says whether a change is more than chance; why it changed, no score says.
  </MarginNote>
)
