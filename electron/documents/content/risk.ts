import type { RecordContributions } from '../../../shared/record-contributions.ts'
import { isHowOpen } from '../../../shared/words-given.ts'
import type { CommonRecord, RecordRisk } from '../../../shared/records.ts'
import { elsewhere, toldIn } from '../../../shared/kernel/told.ts'
import type { Told } from '../../../shared/kernel/told.ts'
import { dateOf, longDate, shortDate } from '../../../shared/kernel/dates.ts'
import type { RiskBody } from '../../../shared/risks.ts'
import type { ViewWriter } from '../../../shared/risk-views.ts'
import type { ViewsBy } from '../../../shared/record-risk.ts'
import type { Side } from '../../../shared/kernel/text.ts'
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

type OfRisk = Pick<CommonRecord, 'risk'>
interface Part {
  readonly slug: 'risk' | 'in-place' | 'views' | 'capacity'
  readonly say: (risk: RecordRisk) => readonly Block[]
}

const part = (slug: Part['slug'], say: Part['say']): Part => ({ slug, say })

/** In which section each field is said; there, in this order. */
const parts: Told<Omit<RecordRisk, 'audience'>, Part> = {
  origin: part('risk', originText),
  activity: part('risk', ({ activity }) => under('What it is', text(activity))),
  why: part('risk', ({ why }) => under('Why', text(why))),
  outcomesShort: part('risk', (risk) => under('What should come of it soon', text(risk.outcomesShort))),
  outcomesLong: part('risk', (risk) => under('What should come of it in the end', text(risk.outcomesLong))),
  benefits: part('risk', ({ benefits }) => under('What could be gained', list(benefits))),
  costOfNotDoing: part('risk', (risk) => under('What not doing it would cost', list(risk.costOfNotDoing))),
  strengths: part('risk', ({ strengths }) => under('Strengths', list(strengths))),
  history: part('risk', ({ history }) => under('What has been tried', text(history))),
  pitfalls: part('risk', pitfallTable),
  safetyNets: part('in-place', netLists),
  contingency: part('in-place', ({ contingency }) => under('If it goes wrong', text(contingency))),
  stopTriggers: part('in-place', (risk) => under('When to stop and think again', list(risk.stopTriggers))),
  reviewTriggers: part('in-place', ({ reviewTriggers = [] }) =>
    under('What brings the review forward', list(reviewTriggers)),
  ),
  healthView: part('views', viewFacts),
  socialCareView: elsewhere('with health’s view'),
  carerView: elsewhere('with health’s view'),
  carerViewSource: elsewhere('with the carer’s view'),
  carerViewNote: elsewhere('with the carer’s view'),
  healthViewBy: part('views', viewsBy),
  socialCareViewBy: elsewhere('with whose hand health’s view is in'),
  capacity: part('capacity', capacityFacts),
  frameworks: part('capacity', ({ frameworks }) =>
    under('The law this rests on', list(frameworks.map((code) => wordFor(frameworkWords, code)))),
  ),
  informationGiven: part('capacity', toldFacts),
  whoTells: elsewhere('with what the person was told'),
  howTold: elsewhere('with what the person was told'),
  options: elsewhere('a section of their own'),
  removesSupportWithoutAgreement: elsewhere('a warning at the head'),
  risksExplained: part('capacity', explainedFacts),
  procedureAgreed: elsewhere('with whether the risks were explained'),
}

const blocksIn = (slug: Part['slug'], { risk }: OfRisk): Block[] =>
  toldIn(parts).flatMap(([, one]) => (one.slug === slug ? one.say(risk) : []))

export function riskSection(record: OfRisk): Section {
  const blocks = blocksIn('risk', record)
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
      ]).concat(viewsBy(option)),
    ),
  )
  return { slug: 'options', heading: 'The options', blocks }
}

export const inPlaceSection = (record: OfRisk): Section => ({
  slug: 'in-place',
  heading: 'What will be in place',
  blocks: blocksIn('in-place', record),
})

export const viewsSection = (record: OfRisk & RecordContributions): Section => ({
  slug: 'views',
  heading: 'What each side thinks',
  blocks: [...blocksIn('views', record), ...saidByDisciplines(record)],
})

export const capacitySection = (record: OfRisk): Section => ({
  slug: 'capacity',
  heading: 'Capacity and law',
  blocks: blocksIn('capacity', record),
})

/** Side by side, each with whose it is; who wrote it down for somebody else is said. */
const saidByDisciplines = ({ contributions = [] }: RecordContributions): Block[] =>
  under(
    'What each discipline says',
    facts(
      contributions.map(({ discipline, name, words, writtenBy }) => ({
        label: name === discipline ? discipline : `${discipline}: ${name}`,
        text: writtenBy === undefined ? words : `${words} (Written down by ${writtenBy}.)`,
      })),
    ),
  )

function netLists({ safetyNets }: RecordRisk): Block[] {
  return Object.keys(safetyNetWords).flatMap((kind) =>
    under(
      wordFor(safetyNetWords, kind),
      list(safetyNets.filter((net) => net.kind === kind).map((net) => net.text)),
    ),
  )
}

function viewFacts(risk: RecordRisk): Block[] {
  return facts([
    { label: sideWords.health, text: risk.healthView, side: 'health' },
    { label: sideWords.socialCare, text: risk.socialCareView, side: 'socialCare' },
    { label: 'Carer', text: carerView(risk), isVerbatim: true },
  ])
}

/** Whose hand each agency's view is in: "Health: Bridget Tolley, 20 Nov 2026"; earlier records do not say it. */
function viewsBy({ healthViewBy, socialCareViewBy }: ViewsBy): Block[] {
  const said = [writtenBy('health', healthViewBy), writtenBy('socialCare', socialCareViewBy)]
  const words = said.filter((part) => part !== '').join('; ')
  return text(words === '' ? '' : `Views written by ${words}.`, 'note')
}

function writtenBy(side: Side, writer: ViewWriter | undefined): string {
  if (writer === undefined) return ''
  const { name, at, stoodIn } = writer
  const agency = sideWords[side].toLowerCase()
  return `${name} ${stoodIn ? `on behalf of ${agency}` : `(${agency})`}, ${shortDate(dateOf(at))}`
}

/** Only the second version of the schema says whether risks were explained: of an earlier one nothing else is printed. */
const isTold = ({ risksExplained }: RecordRisk): boolean => risksExplained !== undefined

const originWords: Readonly<Record<RiskBody['origin'], string>> = {
  proactive: 'Looked at ahead of time, before anything went wrong',
  reactive: 'Looked at because something had happened',
}

function originText(risk: RecordRisk): Block[] {
  return text(isTold(risk) ? `${originWords[risk.origin]}.` : '')
}

function explainedFacts(risk: RecordRisk): Block[] {
  if (!isTold(risk)) return []
  return facts([
    { label: 'Significant risks explained to the person', text: yesOrNo(risk.risksExplained) },
    { label: 'How they are dealt with agreed with the person', text: yesOrNo(risk.procedureAgreed) },
  ])
}

const yesOrNo = (is: boolean | undefined): string => (is === true ? 'Yes' : 'No')

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

function capacityFacts({ capacity }: RecordRisk): Block[] {
  return facts([
    { label: 'The question', text: capacity.question },
    { label: 'Finding', text: capacityWords[capacity.basis] },
    { label: 'How it was reached', text: capacity.note },
    { label: 'Assessed on', text: capacity.assessedOn === null ? '' : longDate(capacity.assessedOn) },
    {
      label: 'Unwise decision',
      text: capacity.unwiseDecision ? 'Others may think this unwise; it is the person’s to make.' : '',
    },
  ])
}

function toldFacts({ informationGiven, whoTells, howTold }: RecordRisk): Block[] {
  return facts([
    { label: 'Told to the person', text: informationGiven },
    { label: 'Who tells them', text: whoTells },
    { label: 'How', text: howTold },
  ])
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
