import { isHowOpen } from '../../../shared/words-given.ts'
import type { CommonRecord, RecordRisk } from '../../../shared/records.ts'
import { longDate } from '../../../shared/kernel/dates.ts'
import {
  capacityWords,
  consequenceWords,
  frameworkWords,
  likelihoodWords,
  pitfallCategoryWords,
  pronounWords,
  safetyNetWords,
  sideWords,
  wordFor,
  wordsSourceWords,
} from '../../../shared/words.ts'
import { cell, facts, list, text, under } from '../../../shared/blocks.ts'
import type { Block, Cell, Column, Section } from '../../../shared/blocks.ts'
import { gradedPitfall } from './pitfall.ts'
import type { GradedPitfall } from './pitfall.ts'

export function riskSection({ risk }: Pick<CommonRecord, 'risk'>): Section {
  const blocks = [
    ...under('What it is', text(risk.activity)),
    ...under('Why', text(risk.why)),
    ...under('What should come of it soon', text(risk.outcomesShort)),
    ...under('What should come of it in the end', text(risk.outcomesLong)),
    ...under('What could be gained', list(risk.benefits)),
    ...under('What not doing it would cost', list(risk.costOfNotDoing)),
    ...under('Strengths', list(risk.strengths)),
    ...under('What has been tried', text(risk.history)),
    ...pitfallTable(risk),
  ]
  const told = blocks.length === 0 ? text('Nothing about a risk is recorded.') : blocks
  return { slug: 'risk', heading: 'The risk worth taking', blocks: told }
}

export function optionsSection({ risk, words }: Pick<CommonRecord, 'risk' | 'words'>): Section {
  const blocks = risk.options.flatMap((option) =>
    under(
      option.doingNothing ? `${option.title} (doing nothing)` : option.title,
      facts([
        { label: pronounWords[words.pronoun], text: option.person, isVerbatim: true },
        { label: sideWords.health, text: option.health, side: 'health' },
        { label: sideWords.socialCare, text: option.socialCare, side: 'socialCare' },
      ]),
    ),
  )
  return { slug: 'options', heading: 'The options', blocks }
}

export function inPlaceSection({ risk }: Pick<CommonRecord, 'risk'>): Section {
  const nets = Object.keys(safetyNetWords).flatMap((kind) =>
    under(
      wordFor(safetyNetWords, kind),
      list(risk.safetyNets.filter((net) => net.kind === kind).map((net) => net.text)),
    ),
  )
  const blocks = [
    ...nets,
    ...under('If it goes wrong', text(risk.contingency)),
    ...under('When to stop and think again', list(risk.stopTriggers)),
  ]
  return { slug: 'in-place', heading: 'What will be in place', blocks }
}

export function viewsSection({ risk }: Pick<CommonRecord, 'risk'>): Section {
  const blocks = facts([
    { label: sideWords.health, text: risk.healthView, side: 'health' },
    { label: sideWords.socialCare, text: risk.socialCareView, side: 'socialCare' },
    { label: 'Carer', text: carerView(risk), isVerbatim: true },
  ])
  return { slug: 'views', heading: 'What each side thinks', blocks }
}

/** With how it was obtained; or, where nobody asked, why not. */
function carerView({
  carerView: said,
  carerViewSource: source,
  carerViewNote: note = '',
}: RecordRisk): string {
  const texts = (source === 'not_sought' ? [note, said] : [said, note]).filter((part) => part.trim() !== '')
  if (isHowOpen(said, source)) return texts.join('\n')
  return texts.length === 0 ? '' : `${wordFor(wordsSourceWords, source)}: ${texts.join('\n')}`
}

export function capacitySection({ risk }: Pick<CommonRecord, 'risk'>): Section {
  const { capacity } = risk
  const blocks = [
    ...facts([
      { label: 'The question', text: capacity.question },
      { label: 'Finding', text: capacityWords[capacity.basis] },
      { label: 'How it was reached', text: capacity.note },
      { label: 'Assessed on', text: capacity.assessedOn === null ? '' : longDate(capacity.assessedOn) },
      {
        label: 'Unwise decision',
        text: capacity.unwiseDecision ? 'Others may think this unwise; it is the person’s to make.' : '',
      },
    ]),
    ...under('The law this rests on', list(risk.frameworks.map((code) => wordFor(frameworkWords, code)))),
    ...facts([
      { label: 'Told to the person', text: risk.informationGiven },
      { label: 'Who tells them', text: risk.whoTells },
      { label: 'How', text: risk.howTold },
    ]),
  ]
  return { slug: 'capacity', heading: 'Capacity and law', blocks }
}

function pitfallTable(risk: RecordRisk): Block[] {
  const pitfalls = risk.pitfalls.map(gradedPitfall)
  if (pitfalls.length === 0) return []
  const isGraded = pitfalls.some((pitfall) => pitfall.likelihood !== null || pitfall.consequence !== null)
  const columns: Column[] = [{ label: 'What' }, { label: 'To whom' }]
  if (isGraded) columns.push({ label: 'How likely' }, { label: 'How serious' })
  const rows = pitfalls.map((pitfall) => pitfallRow(pitfall, isGraded))
  return [{ kind: 'table', caption: 'What could go wrong', columns, rows }]
}

function pitfallRow(pitfall: GradedPitfall, isGraded: boolean): Cell[] {
  const kind = wordFor(pitfallCategoryWords, pitfall.category)
  const row = [cell(pitfall.text, [kind]), cell(pitfall.toWhom)]
  if (!isGraded) return row
  // Named, so that an empty cell is not read as "no risk".
  const none = pitfall.category === 'suicide_self_harm' ? 'Never scored' : 'Not graded'
  return [
    ...row,
    cell(gradeWords(likelihoodWords, pitfall.likelihood) ?? none),
    cell(gradeWords(consequenceWords, pitfall.consequence) ?? none),
  ]
}

const gradeWords = (words: readonly string[], grade: number | null): string | undefined =>
  grade === null ? undefined : words[grade - 1]
