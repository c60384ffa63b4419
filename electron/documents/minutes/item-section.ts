import { facts, list, text, under } from '../../../shared/blocks.ts'
import type { Block, Section } from '../../../shared/blocks.ts'
import { dateOf, longDate } from '../../../shared/kernel/dates.ts'
import { moneyWords } from '../../../shared/money-words.ts'
import { moneyOf } from '../../../shared/record-plan.ts'
import {
  ownWordsHeading,
  positionWords,
  sideWords,
  verdictWord,
  wordsSourceWords,
  wordFor,
} from '../../../shared/words.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { isHowOpen } from '../../../shared/words-given.ts'
import { isHeldBack } from './copies.ts'
import type { ItemFacts, Told } from './item-facts.ts'
import { confirmedWords } from '../content/decision.ts'
import { memberLine, otherLine } from '../content/people.ts'

/** One item in short; of one that is held back only that it was. */
export function itemSection(item: ItemFacts, side: Side | null): Section {
  const slug = `item-${item.position}`
  if (isHeldBack(item, side))
    return {
      slug,
      heading: `${item.position}. Held back from this copy`,
      blocks: text(heldBackWords(item, side), 'note'),
    }
  const reference = item.reference === null ? '' : `, ${item.reference}`
  return {
    slug,
    heading: `${item.position}. ${item.title}${reference}`,
    blocks: [
      ...text(item.late ? 'Added late, by the chair’s exception.' : '', 'note'),
      ...text(alsoThere(item)),
      ...itemBlocks(item),
    ],
  }
}

/** Who came for this item; guests stand at the head of the minutes, with the items they were there for. */
function alsoThere({ others }: ItemFacts): string {
  const lines = others.filter(({ part }) => part !== 'guest').map(otherLine)
  return lines.length === 0 ? '' : `Also there: ${lines.join('; ')}.`
}

/** Whose decision it is. Why they decided so tells what is hidden, and is not said. */
function heldBackWords({ heldBack }: ItemFacts, side: Side | null): string {
  const decided = [...heldBack].flatMap(([of, decision]) =>
    decision !== null && (side === null || of === side) ? [decision] : [],
  )
  const agency = side === null ? 'an agency' : 'this agency'
  const [last] = decided.toSorted((a, b) => b.at.localeCompare(a.at))
  return last
    ? `There is an objection to sharing this with ${agency}. ${last.by} decided on ${longDate(dateOf(last.at))} that it is not shared.`
    : `There is an objection to sharing this with ${agency}, and nobody has decided yet whether it may be.`
}

function itemBlocks(item: ItemFacts): Block[] {
  const { told } = item
  if (item.kind === 'business') return businessBlocks(item)
  if (told === null) return [...text(outcomeWords(item), 'strong'), ...text(item.carriedReason)]
  if (item.state === 'decided' || item.state === 'discussed') return [...asked(told), ...decided(told, item)]
  return [...asked(told), ...text(outcomeWords(item), 'strong'), ...text(item.carriedReason)]
}

/** What somebody wrote; where nobody did, only how it ended. */
function businessBlocks(item: ItemFacts): Block[] {
  const { said, outcome } = item.note
  const written = [...text(said), ...facts([{ label: 'Outcome', text: outcome }])]
  const isToldSo = item.state === 'done' && written.length > 0
  return [
    ...written,
    ...text(isToldSo ? '' : item.state === 'done' ? 'Dealt with.' : outcomeWords(item)),
    ...text(item.carriedReason),
  ]
}

function outcomeWords({ state, carriedToHeldOn }: ItemFacts): string {
  if (state === 'carried')
    return carriedToHeldOn === null ? 'Carried.' : `Carried to the meeting of ${longDate(carriedToHeldOn)}.`
  return state === 'not_reached' ? 'Not reached.' : 'Discussed, not decided.'
}

function asked({ words, ask }: Told): Block[] {
  const how = isHowOpen(words.text, words.source) ? '' : wordFor(wordsSourceWords, words.source).toLowerCase()
  const by = [ownWordsHeading[words.pronoun], how].filter((part) => part !== '').join(', ')
  return [
    ...(words.text.trim() === '' ? [] : [{ kind: 'quote', text: words.text, by, voice: 'member' } as const]),
    ...facts([{ label: 'Asked', text: ask.text }]),
  ]
}

function decided(told: Told, item: ItemFacts): Block[] {
  const { decision, plan } = told
  const money = moneyOf(plan)
  const pays =
    plan.annualPence === 0
      ? ''
      : `${moneyWords(money, 'cost')}: health ${moneyWords(money, 'health')}; social care ${moneyWords(money, 'socialCare')}`
  return [
    ...text(
      decision.verdict && item.state === 'decided'
        ? `${verdictWord(decision.verdict, told.meeting.authority)}.`
        : outcomeWords(item),
      'strong',
    ),
    ...text(decision.reasons),
    ...under('Conditions', list(decision.conditions)),
    ...text(decision.changesRecommendation ? `Changes what was recommended: ${decision.changesReason}` : ''),
    ...facts([
      { label: 'Who pays', text: pays },
      { label: 'Review by', text: decision.reviewOn === null ? '' : longDate(decision.reviewOn) },
      { label: 'Goes to', text: goesTo(item) },
      { label: 'Signed', text: confirmedWords(decision) },
    ]),
    ...agreement(told),
    ...under('Who does what', list(told.actions.map(actionLine))),
    ...text(told.recordVersion === null ? '' : `Record version ${told.recordVersion}.`, 'note'),
  ]
}

/** A team takes it on: the panel that is to decide has it on its agenda. */
const goesTo = ({ state, carriedToHeldOn }: ItemFacts): string =>
  state !== 'decided' || carriedToHeldOn === null
    ? ''
    : `The risk panel’s meeting of ${longDate(carriedToHeldOn)}`

const standing = [
  ['agree', 'agreed'],
  ['agree_with_conditions', 'agreed with conditions'],
  ['disagree', 'disagreed'],
  ['abstain', 'abstained'],
] as const

/** How many stand where, and every word that was said, with whose it is. */
function agreement({ agreements, quorum }: Told): Block[] {
  const counts = Map.groupBy(agreements, ({ position }) => position)
  const sums = standing.flatMap(([position, word]) => {
    const count = counts.get(position)?.length ?? 0
    return count === 0 ? [] : [`${count} ${word}`]
  })
  const quorate = quorum.quorate ? 'Quorate' : 'Not quorate'
  return [
    ...agreements
      .filter(({ words }) => words.trim() !== '')
      .map(({ member, position, words }): Block => ({
        kind: 'quote',
        text: words,
        by: `${memberLine(member)}${member.side ? ` (${sideWords[member.side].toLowerCase()})` : ''}. ${positionWords[position]}.`,
        voice: 'member',
      })),
    ...text(sums.length === 0 ? `${quorate}.` : `${quorate}: ${sums.join(', ')}.`),
  ]
}

function actionLine({ text: what, ownerName, side, dueOn }: Told['actions'][number]): string {
  const who = [ownerName, side ? sideWords[side].toLowerCase() : ''].filter((part) => part !== '').join(', ')
  const when = dueOn === null ? '' : `, by ${longDate(dueOn)}`
  return `${what.replace(/\.$/, '')}${who === '' ? '' : ` (${who})`}${when}`
}
