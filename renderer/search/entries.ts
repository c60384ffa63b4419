import type { Hit } from '../../shared/search.ts'
import type { Go } from '../data/navigation.ts'
import { paths } from '../data/paths.ts'
import { lockNow } from '../data/lock.ts'
import type { PaletteEntry } from '../ui/index.ts'

const headings: Readonly<Record<Hit['kind'], string>> = {
  person: 'People',
  case: 'Cases',
  meeting: 'Meetings',
  action: 'Actions',
}

/** Where a hit leads. */
export function placeOf(hit: Hit): string {
  switch (hit.kind) {
    case 'person':
      return paths.person(hit.id)
    case 'case':
      return paths.case(hit.id)
    case 'meeting':
      return paths.agenda(hit.id)
    case 'action':
      return paths.action(hit.id)
  }
}

export const hitEntry = (hit: Hit, go: Go): PaletteEntry => ({
  id: `${hit.kind} ${hit.id}`,
  title: hit.title,
  description: hit.note,
  heading: headings[hit.kind],
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
