import { shortDate } from '../../shared/kernel/dates.ts'
import type {
  BroughtForwardBy,
  LastDiscussed,
  Proposed,
  ProposedHeld,
  RollingEntry,
} from '../../shared/rolling-list.ts'
import type { PanelKind } from '../../shared/panel-kinds.ts'
import { verdictWords } from '../../shared/words.ts'
import { dueWords, plural } from '../words/time-words.ts'

export const broughtWords: Readonly<Record<BroughtForwardBy, string>> = {
  date: 'Another day was agreed',
  trigger: 'Something happened that was agreed as a reason to look sooner',
  discharge: 'They come out of hospital',
  request: 'Somebody asks for it',
}

const shortly: Readonly<Record<BroughtForwardBy, string>> = {
  date: 'another day was agreed',
  trigger: 'a reason to look sooner',
  discharge: 'out of hospital',
  request: 'asked for',
}

/** "Brought forward, asked for: his sister rang"; empty where they come in their turn. */
export function broughtLine(entry: Pick<RollingEntry, 'broughtForward'>): string {
  if (entry.broughtForward === null) return ''
  const { by, words } = entry.broughtForward
  return `Brought forward, ${shortly[by]}${words === '' ? '' : `: ${words}`}`
}

/** What was agreed last time, in one line. */
export function lastLine(last: LastDiscussed | null, openActions: number): string {
  const actions = openActions === 0 ? '' : `. ${plural(openActions, 'action is', 'actions are')} still open`
  if (last === null) return `Not talked about yet${actions}`
  const said = last.said.trim() === '' ? '' : `. ${last.said.trim().replace(/\.$/, '')}`
  return `${shortDate(last.heldOn)}: ${verdictWords[last.outcome].toLowerCase()}${said}${actions}`
}

const otherPanel: Readonly<Record<PanelKind, string>> = {
  risk_enablement: 'the risk panel',
  funding: 'the funding panel',
  multidisciplinary_team: 'another team',
}

/** When they are talked about next, or where they stand already. */
export function nextWords(entry: Pick<RollingEntry, 'dueOn' | 'listed'>, today: string): string {
  if (entry.listed !== null) {
    const { elsewhere, heldOn } = entry.listed
    const day = shortDate(heldOn)
    return elsewhere === null ? `On the agenda of ${day}` : `With ${otherPanel[elsewhere]} on ${day}`
  }
  return entry.dueOn === null ? 'No day agreed' : dueWords(entry.dueOn, today)
}

export const isLateEntry = (
  { dueOn, listed }: Pick<RollingEntry, 'dueOn' | 'listed'>,
  today: string,
): boolean => listed === null && dueOn !== null && dueOn < today

/** "Since 3 Nov: three missed appointments". */
export const sinceLine = ({ since, why }: Pick<RollingEntry, 'since' | 'why'>): string =>
  `On the list since ${shortDate(since)}: ${why}`

/** Why somebody is offered for a meeting, in a few words. */
export function becauseWords({ because, dueOn }: Pick<Proposed, 'because' | 'dueOn'>): string {
  switch (because) {
    case 'fast_track':
      return 'Taken first'
    case 'brought_forward':
      return 'Brought forward'
    case 'due':
      return dueOn === null ? 'Due' : `Due ${shortDate(dueOn)}`
    case 'review_open':
      return 'A review is open'
    case 'review_due':
      return dueOn === null ? 'Review due' : `Review due ${shortDate(dueOn)}`
  }
}

export const heldWords: Readonly<Record<ProposedHeld, string>> = {
  awaits_signature: 'Not yet: what was decided last is not signed and released',
  closed: 'Not as things stand: the case is closed. Take them off the list, or open a case.',
  discharged: 'They were discharged last time: take them off the list, or change when they are next.',
}
