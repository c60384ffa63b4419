import type { Gap } from '../../shared/readiness.ts'
import type { MyCase } from '../../shared/today.ts'
import { paths } from '../data/paths.ts'
import { dayWords, plural } from '../words/time-words.ts'

// More than a line of them is read on the case's page.
const few = 3

/** "A budget, line by line; How health sees it; 2 points about the plan": a rule says its own at length, where it is mended. */
export function gapWords(gaps: readonly Gap[]): string {
  const named = gaps.filter(({ place }) => !place.startsWith('rule-')).map(({ what }) => what)
  const ruled = gaps.length - named.length
  const said = [
    ...named,
    ...(ruled > 0 ? [plural(ruled, 'point about the plan', 'points about the plan')] : []),
  ]
  const more = said.length - few
  return [...said.slice(0, few), ...(more > 0 ? [`${more} more`] : [])].join('; ')
}

export interface NeedWords {
  readonly note: string
  readonly tag: string
  readonly href: string
}

/** What a case of one's own needs, and where that is dealt with. */
export function needWords(
  { caseId, needs, gaps, heldOn }: MyCase,
  { today, mayList }: { readonly today: string; readonly mayList: boolean },
): NeedWords {
  const day = heldOn === null ? '' : inSentence(dayWords(heldOn, today))
  const [first] = gaps
  const gap = first ? paths.casePlace(caseId, first.place) : paths.case(caseId)
  const left = `${gaps.length} to do`
  const listed = mayList ? 'list it for a meeting' : 'whoever runs the panel can list it'
  const words: Readonly<Record<MyCase['needs'], NeedWords>> = {
    notReady: { note: `To be heard ${day}. To do: ${gapWords(gaps)}`, tag: left, href: gap },
    frontLine: {
      note: 'Nothing is missing, and two people can sign it at the front line now',
      tag: 'Can be signed',
      href: paths.frontLine(caseId),
    },
    listing: {
      note: `It needs the panel, and nothing is missing: ${listed}`,
      tag: 'To list',
      href: paths.case(caseId),
    },
    preparing: { note: `On no agenda yet. To do: ${gapWords(gaps)}`, tag: left, href: gap },
    nothing: { note: `To be heard ${day}. Nothing is missing`, tag: 'Ready', href: paths.case(caseId) },
  }
  return words[needs]
}

/** "today" and "tomorrow", but "on Friday 27 November 2026". */
const inSentence = (day: string): string => (day.includes(' ') ? `on ${day}` : day.toLowerCase())
