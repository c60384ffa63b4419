import { useState } from 'react'
import { dateOf, shortDate } from '../../shared/kernel/dates.ts'
import { directionWords, missingWords, scoringWords } from '../../shared/measure-words.ts'
import type { Measure } from '../../shared/measures.ts'
import { useMay } from '../data/open-session.ts'
import { run } from '../data/run.ts'
import { useQueryOp } from '../data/use-op.ts'
import { Disclosure, Small, Table, Tag, TextButton } from '../ui/index.ts'
import { plural } from '../words/time-words.ts'
import styles from './measures.module.css'
import { TakeScores } from './take-scores.tsx'

interface OneMeasureProps {
  readonly measure: Measure
  readonly onChange: () => void
}

/** One of the panel’s measures, as it stands now. */
export function OneMeasure({ measure, onChange }: OneMeasureProps) {
  const { fields, retired, edition } = measure
  return (
    <section className={styles.measure} aria-label={fields.name}>
      <p className={styles.name} dir="auto">
        {fields.name} {retired && <Tag>Retired</Tag>}
      </p>
      <p>
        {plural(fields.items.length, 'answer')} from {fields.from} to {fields.to}.{' '}
        {scoringWords[fields.scoring]}. {directionWords[fields.direction]}.
      </p>
      {fields.source !== '' && <Small as="p">{fields.source}</Small>}
      <Disclosure title="What it asks, and how it is scored">
        <Definition measure={measure} />
      </Disclosure>
      {edition > 1 && (
        <Disclosure title={`${plural(edition, 'edition')} so far`}>
          <Editions measureId={measure.id} />
        </Disclosure>
      )}
      <Acts measure={measure} onChange={onChange} />
    </section>
  )
}

function Acts({ measure, onChange }: OneMeasureProps) {
  const { id: measureId, version, retired, fields } = measure
  const mayChange = useMay('measures.revise')
  const mayTake = useMay('measures.addScores')
  const [isTaking, setTaking] = useState(false)
  const act = (words: string, onPress: () => void) => (
    <TextButton aria-label={`${words}: ${fields.name}`} onPress={onPress}>
      {words}
    </TextButton>
  )
  return (
    <div className={styles.acts}>
      {!retired && mayTake && act('Take in scores', () => setTaking(true))}
      {!retired &&
        act('Headings for scores', () => void run('measures.saveFile', { measureId, kind: 'template' }))}
      {!retired && mayChange && act('Change', onChange)}
      {act('Save as JSON', () => void run('measures.saveFile', { measureId, kind: 'json' }))}
      {act('Save as CSV', () => void run('measures.saveFile', { measureId, kind: 'csv' }))}
      {mayChange &&
        (retired
          ? act('Use it again', () => void run('measures.restore', { measureId, version }))
          : act('Retire', () => void run('measures.retire', { measureId, version })))}
      {isTaking && <TakeScores measure={measure} caseId={null} onClose={() => setTaking(false)} />}
    </div>
  )
}

function Definition({ measure: { fields } }: { readonly measure: Measure }) {
  const { items, subscales, missing, missingAllowed, reliableChange, reliableChangeSource } = fields
  const changes = [
    ...(reliableChange === null ? [] : [`${String(reliableChange)} of the total`]),
    ...subscales.flatMap((one) =>
      one.reliableChange === null ? [] : [`${String(one.reliableChange)} of ${one.name}`],
    ),
  ]
  return (
    <>
      <Table
        caption={`What ${fields.name} asks`}
        rows={items}
        rowKey={({ label }) => label}
        columns={[
          { id: 'label', title: 'Answer', cell: ({ label }) => label },
          { id: 'subscale', title: 'Subscale', cell: ({ subscale }) => subscale },
          { id: 'reversed', title: 'Counts', cell: ({ reversed }) => (reversed ? 'reversed' : 'as it is') },
        ]}
      />
      <Small as="p">
        Where an answer is missing: {missingWords[missing].toLowerCase()}
        {missing === 'mean' && `, at most ${missingAllowed}`}.{' '}
        {changes.length > 0 && `Reliable change: ${changes.join(', ')} (${reliableChangeSource}).`}
      </Small>
    </>
  )
}

function Editions({ measureId }: { readonly measureId: string }) {
  const { data } = useQueryOp('measures.editions', { measureId })
  return (
    <Table
      caption="Editions of this measure"
      rows={data ?? []}
      rowKey={({ id }) => id}
      columns={[
        { id: 'edition', title: 'Edition', cell: ({ edition }) => String(edition) },
        { id: 'at', title: 'Made', cell: ({ at, by }) => `${shortDate(dateOf(at))}, ${by}` },
        {
          id: 'says',
          title: 'What it was',
          cell: ({ fields }) =>
            `${fields.name}: ${plural(fields.items.length, 'answer')} from ${fields.from} to ${fields.to}`,
        },
      ]}
    />
  )
}
