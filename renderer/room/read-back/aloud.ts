import { moneyWords } from '../../../shared/money-words.ts'
import type { Action } from '../../../shared/actions.ts'
import type { Block } from '../../../shared/blocks.ts'
import { longDate } from '../../../shared/kernel/dates.ts'
import type { ReadBackText } from '../../../shared/read-back.ts'
import type { RoomApart } from '../acts/apart-from-who.ts'
import type { Agreement, RoomItem } from '../../../shared/room.ts'
import { verdictWord } from '../../../shared/words.ts'
import { plural } from '../../words/time-words.ts'
import { sideWords } from '../../words/agencies.ts'

// What narrators of audio books keep to, 150 to 160 words a minute: quick enough to listen to, slow enough to follow.
const wordsAMinute = 150

/** What is read aloud of an item: the part of the record that stands open, text by text, in its order. */
export function spokenIn(room: RoomApart, roomItem: RoomItem, { prepared }: ReadBackText): readonly string[] {
  const { decision, plan, agreements, actions } = roomItem
  if (!decision || !plan) return []
  const isEscalated = decision.verdict === 'escalated'
  return [
    ...(prepared[0]?.blocks ?? []).flatMap(saidIn),
    decision.verdict ? verdictWord(decision.verdict, room.authority) : '',
    decision.reasons,
    decision.changesRecommendation ? decision.changesReason : '',
    ...decision.conditions.map(({ text }) => text),
    ...(isEscalated ? [decision.escalatedTo, decision.healthView, decision.socialCareView] : []),
    ...(['cost', 'health', 'socialCare'] as const).map((payer) => moneyWords(plan.money, payer)),
    ...actions.map(actionInFull),
    ...saidOf(agreements).flatMap(({ name, words }) => [name, words]),
    decision.reviewOn ? longDate(decision.reviewOn) : '',
  ].filter((text) => text.trim() !== '')
}

const saidIn = (block: Block): string[] => (block.kind === 'quote' ? [block.text] : [])

/** Who said something that stands in the record word for word: dissent first. */
export const saidOf = (agreements: readonly Agreement[]): readonly Agreement[] =>
  agreements
    .filter(({ position, words }) => asksWords(position) || words.trim() !== '')
    .toSorted((a, b) => Number(b.position === 'disagree') - Number(a.position === 'disagree'))

const asksWords = (position: Agreement['position']): boolean =>
  position === 'disagree' || position === 'abstain' || position === 'agree_with_conditions'

/** All that the record's table says of an action, in one line: what is not known is said too. */
export const actionInFull = ({ text, ownerName, side, dueOn }: Action): string =>
  [
    text.replace(/\.\s*$/, ''),
    ownerName === '' ? 'nobody named' : ownerName,
    side && sideWords[side].toLowerCase(),
    dueOn === null ? 'no date set' : `by ${longDate(dueOn)}`,
  ]
    .filter(Boolean)
    .join(', ')

export const countWords = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0)

/** "about 2 minutes aloud"; half a minute is the least that is worth telling apart. */
export function timeAloud(texts: readonly string[]): string {
  const halves = Math.max(1, Math.round((countWords(texts) / wordsAMinute) * 2))
  if (halves === 1) return 'about half a minute aloud'
  const whole = Math.floor(halves / 2)
  return halves % 2 === 0 ? `about ${plural(whole, 'minute')} aloud` : `about ${whole}½ minutes aloud`
}
