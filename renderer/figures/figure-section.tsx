import { Fragment } from 'react'
import {
  chartSource,
  definitionOf,
  divisionWords,
  figureSentence,
  monthWords,
  typedWords,
  valueWords,
} from '../../shared/rules/figure-words.ts'
import type { Figure, FigureScope, ToldNumber } from '../../shared/figures.ts'
import { measureOf } from '../../shared/rules/measures.ts'
import { Disclosure, PageSection, Small, Stack, Table } from '../ui/index.ts'
import type { Column } from '../ui/index.ts'
import { RunChart } from './run-chart.tsx'
import { tableTitles } from './table-titles.ts'
import { ToldLink } from './told-link.tsx'
import styles from './figures.module.css'

export interface FigureSectionProps {
  readonly figure: Figure
  readonly scope: FigureScope
}

/** One figure: its number, its months as a picture and as a table, its parts, and beside it what it is and can’t show. */
export function FigureSection({ figure, scope }: FigureSectionProps) {
  const measure = measureOf(figure.id)
  const { form, title } = measure
  return (
    <PageSection title={title} aside={<Definition figure={figure} />} keepsNote>
      <p className={styles.whole}>
        <span className={styles.value}>{valueWords(form, figure.whole)}</span>{' '}
        {figureSentence(form, figure.whole)} {figure.typed && typedWords(figure.typed)}{' '}
        <Opens figure={figure} scope={scope} />
      </p>
      {isByMonth(figure) && <RunChart form={form} months={figure.months} />}
      <Tables figure={figure} scope={scope} />
    </PageSection>
  )
}

const isByMonth = ({ months }: Figure): boolean =>
  months.length > 1 && months.some(({ value, isKept }) => value !== null || isKept)

/** Behind one fold: with one for each, a page of fifty figures would have a hundred of them to go past. */
function Tables({ figure, scope }: FigureSectionProps) {
  const titles = tableTitles(isByMonth(figure), figure.parts.length > 0 ? scope.by : null)
  if (titles === null) return null
  return (
    <Disclosure title={titles} isDrawnOpen>
      <Stack gap={4}>
        {isByMonth(figure) && <Months figure={figure} scope={scope} />}
        {figure.parts.length > 0 && <Parts figure={figure} scope={scope} />}
      </Stack>
    </Disclosure>
  )
}

function Definition({ figure }: { readonly figure: Figure }) {
  return (
    <dl className={styles.definition}>
      {definitionOf(measureOf(figure.id)).map(({ term, words }) => (
        <Fragment key={term}>
          <dt>{term}</dt>
          <dd>{words}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

function Opens({ figure, scope }: FigureSectionProps) {
  const { form } = measureOf(figure.id)
  const of = { measure: figure.id, scope, told: figure.whole, otherwise: null }
  if (form === 'typed')
    return figure.whole.n ? <ToldLink {...of} set="counted" words="Open those counted" /> : null
  if (form !== 'share')
    return figure.whole.value !== null && <ToldLink {...of} set="all" words="Open the cases" />
  return figure.whole.of ? <ToldLink {...of} set="counted" words="Open those counted" /> : null
}

type Told = ToldNumber & { readonly key: string; readonly name: string }

function Months({ figure, scope }: FigureSectionProps) {
  const rows = figure.months.map((one): Told => ({ ...one, key: one.month, name: monthWords(one.month) }))
  return (
    <Stack gap={2}>
      <Numbers figure={figure} scope={scope} rows={rows} what="Month" at="month" />
      <Small as="p">{chartSource}</Small>
    </Stack>
  )
}

const Parts = ({ figure, scope }: FigureSectionProps) => (
  <Numbers figure={figure} scope={scope} rows={figure.parts} what={divisionWords[scope.by]} at="part" />
)

interface NumbersProps extends FigureSectionProps {
  readonly rows: readonly Told[]
  readonly what: string
  readonly at: 'month' | 'part'
}

/** Every number in it opens its cases. */
function Numbers({ figure, scope, rows, what, at }: NumbersProps) {
  const { form, title } = measureOf(figure.id)
  const link = (told: Told, set: 'counted' | 'all', words: string) => (
    <ToldLink measure={figure.id} scope={scope} set={set} told={told} words={words} {...{ [at]: told.key }} />
  )
  const isShare = form === 'share' || form === 'typed'
  const counts: readonly Column<Told>[] = [
    {
      id: 'n',
      title: 'Counted',
      align: 'end',
      cell: (told) => link(told, 'counted', told.n === null ? 'Not told' : String(told.n)),
    },
    {
      id: 'of',
      title: 'Out of',
      align: 'end',
      cell: (told) =>
        form === 'typed'
          ? told.of === null
            ? told.isKept
              ? 'Not told'
              : 'Nobody typed it in'
            : String(told.of)
          : link(told, 'all', told.of === null ? 'Not told' : String(told.of)),
    },
  ]
  const value: Column<Told> = {
    id: 'value',
    title: isShare ? 'Share' : form === 'money' ? 'Pounds' : 'Days',
    align: 'end',
    cell: (told) => (isShare ? valueWords(form, told) : link(told, 'all', valueWords(form, told))),
  }
  return (
    <Table
      showCaption
      caption={`${title}, by ${what.toLowerCase()}`}
      columns={[{ id: 'what', title: what, cell: ({ name }) => name }, ...(isShare ? counts : []), value]}
      rows={rows}
      rowKey={({ key }) => key}
    />
  )
}
