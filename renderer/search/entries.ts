import type { Hit } from '../../shared/search.ts'
import type { Go } from '../data/navigation.ts'
import { paths } from '../data/paths.ts'
import { lockNow } from '../data/lock.ts'
import { kindWords } from './kind-words.ts'
import type { PaletteEntry } from '../ui/index.ts'

/** Where a hit leads. */
export function placeOf(hit: Hit): string {
  switch (hit.kind) {
    case 'person':
      return paths.person(hit.id)
    case 'case':
    case 'record':
    case 'goal':
      return paths.case(hit.id)
    case 'meeting':
      return paths.agenda(hit.id)
    case 'action':
      return paths.action(hit.id)
    case 'letter':
      return paths.letter(hit.id)
    case 'minutes':
      return paths.minutes(hit.id)
    case 'review':
      return paths.review(hit.id)
  }
}

export const hitEntry = (hit: Hit, go: Go): PaletteEntry => ({
  id: `${hit.kind} ${hit.id} ${hit.title} ${hit.note}`,
  title: hit.title,
  description: hit.note,
  heading: kindWords[hit.kind][1],
  onChoose: () => go(placeOf(hit)),
})

/** A case that was found, with the way to bring its review forward. */
export const reviewEntry = (hit: Hit, go: Go): PaletteEntry => ({
  id: `review ${hit.kind} ${hit.id}`,
  title: `Review early: ${hit.title}`,
  description: hit.note,
  heading: 'Do',
  onChoose: () => go(paths.reviewEarly(hit.id)),
})

/** Everything that has these words, on a page of its own. */
export const everythingEntry = (onChoose: () => void): PaletteEntry => ({
  id: 'everything',
  title: 'Look through everything',
  description: 'All that has these words, by what it is, who referred, where it stands and when',
  heading: 'Search',
  onChoose,
})

/** “review Steen”: the name, without what is to be done. */
export const nameToReview = (text: string): string | null =>
  /^review(?: early)?:?\s+(.+)$/i.exec(text.trim())?.[1] ?? null

const places: readonly (readonly [href: string, title: string, description: string])[] = [
  [paths.today, 'Today', 'What is to be done now'],
  [paths.figures, 'Is this working?', 'Evidence for a board: the five tests, how the panel works, and money'],
  [paths.referrals, 'Referrals', 'The queue of both agencies'],
  [paths.importReferrals, 'Import referrals', 'Bring in a file that an agency sent'],
  [paths.matches, 'Possible matches', 'Two people who may be one'],
  [paths.cases, 'Cases', 'Everyone the panel is working with'],
  [paths.meetings, 'Meetings', 'Agendas, past and coming'],
  [paths.register, 'Register of attendance', 'Who came to meetings, by discipline, and how they went'],
  [paths.rollingList, 'Rolling list', 'Whom the team talks about, why, and when they are next'],
  [paths.reviews, 'Reviews', 'Whose decision is to be looked at again, and by when'],
  [paths.toSign, 'To sign', 'Closed meetings that wait for a signature'],
  [paths.actions, 'Actions', 'Who said they would do what, by when'],
  [paths.toChase, 'What to ask after', 'Each agency’s open actions, to print or to copy'],
  [paths.search, 'Search', 'Find in records, letters, minutes, reviews, goals and all else'],
  [paths.panel, 'Panel', 'Members, terms and the audit trail'],
]

/** Every place of the window, and what can be done anywhere. */
export const placeEntries = (go: Go, onShortcuts: () => void): readonly PaletteEntry[] => [
  ...places.map(([href, title, description]) => ({
    id: href,
    title,
    description,
    heading: 'Go to',
    onChoose: () => go(href),
  })),
  {
    id: 'lock',
    title: 'Lock',
    description: 'Close the store until someone unlocks it',
    heading: 'Do',
    shortcut: 'mod+l',
    onChoose: () => void lockNow(),
  },
  {
    id: 'shortcuts',
    title: 'Keyboard shortcuts',
    description: 'What works on this screen',
    heading: 'Do',
    shortcut: '?',
    onChoose: onShortcuts,
  },
]
