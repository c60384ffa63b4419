import { cell, facts, list, text } from '../../../shared/blocks.ts'
import type { Block, Section, Table } from '../../../shared/blocks.ts'
import type { Figure, FigureScope, Figures, ToldNumber } from '../../../shared/figures.ts'
import { dateAndTime } from '../../../shared/kernel/dates.ts'
import {
  chartOf,
  chartSentences,
  chartSource,
  definitionOf,
  divisionWords,
  figureSentence,
  monthWords,
  periodWords,
  referredByWords,
  smallSource,
  typedWords,
  valueWords,
} from '../../../shared/rules/figure-words.ts'
import { monthsChart } from './months-chart.ts'
import { groupTitles, measureGroups, measureOf } from '../../../shared/rules/measures.ts'

export interface FiguresPaper {
  readonly figures: Figures
  readonly panelName: string
}

/** What a board is given: every figure with what it is and can’t show, the same left out as on the screen. */
export interface PaperText {
  /** No name of anybody. */
  readonly title: string
  readonly heading: string
  readonly head: readonly Block[]
  readonly sections: readonly Section[]
}

export function paperText({
  figures: { figures, scope, at, teams, panels },
  panelName,
}: FiguresPaper): PaperText {
  const team = teams.find(({ key }) => key === scope.team)
  return {
    title: `Is this working? ${periodWords(scope)}`,
    heading: 'Is this working?',
    head: [
      ...text(panelName, 'strong'),
      ...facts([
        { label: 'Months', text: periodWords(scope) },
        {
          label: 'Team',
          text: scope.team === null ? 'All of them' : (team?.name ?? 'One that is not known here'),
        },
        { label: 'Agency', text: scope.agency === null ? 'Whoever referred' : referredByWords[scope.agency] },
        {
          label: 'Panel',
          text: panels.find(({ id }) => id === scope.panel)?.name ?? 'Every panel',
        },
        { label: 'Counted', text: dateAndTime(at) },
      ]),
      ...text(smallSource, 'note'),
      ...text(chartSource, 'note'),
    ],
    sections: [
      inShort(figures),
      ...measureGroups.flatMap((group): Section[] => {
        const own = figures.filter(({ id }) => measureOf(id).group === group)
        if (own.length === 0) return []
        return [
          { slug: group, heading: groupTitles[group], blocks: own.flatMap((one) => blocksOf(one, scope)) },
        ]
      }),
      ...monthByMonth(figures),
    ],
  }
}

/** The tables behind the pictures, last: whoever reads the paper through has had them all in a sentence. */
function monthByMonth(figures: readonly Figure[]): readonly Section[] {
  const blocks = figures.flatMap((figure) => {
    const months = figure.months.map((one) => ({ ...one, name: monthWords(one.month) }))
    return months.length > 1 && hasTold(months) ? [tableOf(figure, 'Month', months)] : []
  })
  return blocks.length === 0 ? [] : [{ slug: 'months', heading: 'Month by month', blocks }]
}

/** All of them on a page or two, before each by itself. */
const inShort = (figures: readonly Figure[]): Section => ({
  slug: 'in-short',
  heading: 'In short',
  blocks: [
    {
      kind: 'table',
      caption: 'Every figure; what it is and can’t show stands with it further on',
      columns: [{ label: 'Figure' }, { label: 'Value', isAmount: true }, { label: 'Of', isAmount: true }],
      rows: figures.map(({ id, whole }) => [
        cell(measureOf(id).title),
        cell(valueWords(measureOf(id).form, whole)),
        cell(whole.of === null ? '' : String(whole.of)),
      ]),
    },
  ],
})

function blocksOf(figure: Figure, scope: FigureScope): readonly Block[] {
  const measure = measureOf(figure.id)
  const { form, title } = measure
  const hasMonths = figure.months.length > 1
  return [
    { kind: 'heading', text: title },
    ...text(
      form === 'share' || form === 'typed'
        ? figureSentence(form, figure.whole)
        : `${valueWords(form, figure.whole)}. ${figureSentence(form, figure.whole)}`,
      'strong',
    ),
    ...(figure.typed ? text(typedWords(figure.typed)) : []),
    ...(hasMonths ? [...list(chartSentences(chartOf(figure))), ...monthsChart(figure)] : []),
    ...partsOf(figure, scope),
    ...facts(definitionOf(measure).map(({ term, words }) => ({ label: term, text: words }))),
  ]
}

type Named = ToldNumber & { readonly name: string }

/** A table in which every line reads "Not told" says nothing on a page of its own. */
const hasTold = (rows: readonly ToldNumber[]): boolean => rows.some(({ value }) => value !== null)

function partsOf(figure: Figure, { by }: FigureScope): readonly Block[] {
  if (figure.parts.length === 0) return []
  if (hasTold(figure.parts)) return [tableOf(figure, divisionWords[by], figure.parts)]
  return list([`By ${divisionWords[by].toLowerCase()}: nothing can be told by itself.`])
}

function tableOf({ id }: Figure, what: string, rows: readonly Named[]): Table {
  const { form, title } = measureOf(id)
  const count = (one: number | null) => cell(one === null ? 'Not told' : String(one))
  const isShare = form === 'share' || form === 'typed'
  return {
    kind: 'table',
    caption: `${title}, by ${what.toLowerCase()}`,
    columns: [
      { label: what },
      ...(isShare
        ? [
            { label: 'Counted', isAmount: true },
            { label: 'Out of', isAmount: true },
          ]
        : []),
      { label: isShare ? 'Share' : form === 'money' ? 'Pounds' : 'Days', isAmount: true },
    ],
    rows: rows.map((one) => [
      cell(one.name),
      ...(isShare ? [count(one.n), count(one.of)] : []),
      cell(valueWords(form, one)),
    ]),
  }
}
