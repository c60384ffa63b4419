import type { AudienceMark, CaseAudiences } from '../../shared/audiences.ts'
import type { Audience } from '../../shared/records.ts'
import { markerSentence } from '../../shared/rules/reading.ts'

interface AudienceWords {
  /** On its badge; what is for both shows none. */
  readonly badge: string
  readonly choice: string
  /** What follows from choosing it. */
  readonly follows: string
}

export const audienceWords: Readonly<Record<Audience, AudienceWords>> = {
  both: {
    badge: 'Both agencies',
    choice: 'Both agencies',
    follows: 'Nothing is kept from anybody.',
  },
  health: {
    badge: 'Health only',
    choice: 'Health only',
    follows: 'The council reads, here and in its copy, that something is kept back, and your reason.',
  },
  social_care: {
    badge: 'Council only',
    choice: 'The council only',
    follows: 'Health reads, here and in its copy, that something is kept back, and your reason.',
  },
  third_party: {
    badge: 'From or about somebody else',
    choice: 'From or about somebody else',
    follows: 'Your agency alone reads it, and no copy is released until a named person has decided.',
  },
  withhold_from_person: {
    badge: 'Not for the person',
    choice: 'Not for the person',
    follows:
      'Both agencies read it. A letter waits until a named person has decided that it may go without it.',
  },
}

/** Begun for whoever marks something; each can be written on. */
export const reasonsToBegin: readonly string[] = [
  'Told in confidence by a relative',
  'Clinical detail beyond the decision',
  'Objection of ',
]

type Waits = CaseAudiences['waiting'][number]['what']

/** What somebody has still to do about a mark: in a list, and on the button of whoever may. */
export const waitingWords: Readonly<Record<Waits, { readonly said: string; readonly act: string }>> = {
  silent: {
    said: 'a second person, of another role, has to agree that nothing shows',
    act: 'Agree that nothing shows',
  },
  third_party: { said: 'a named person has to decide who may have it', act: 'Decide…' },
  not_for_the_person: {
    said: 'a named person has to decide that a letter may go without it',
    act: 'Decide…',
  },
  strayed: { said: 'its words have changed, and all of it is kept until somebody has looked', act: 'Look…' },
}

/** "Some words: health only, nothing shows". */
export function markWords({ audience, passage, silentAgreed, decision, strayed }: AudienceMark): string {
  const { badge } = audienceWords[audience]
  const what = passage === null ? badge : `Some words: ${lowered(badge)}`
  const waits = decision === null && (audience === 'third_party' || audience === 'withhold_from_person')
  return [
    what,
    silentAgreed !== null && 'nothing shows',
    waits && 'not decided yet',
    strayed && 'its words have changed',
  ]
    .filter(Boolean)
    .join(', ')
}

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

const wholeMarker = /^\[Something is kept back here(: [^\]]*)?\]$/

/** To whoever it is kept from. */
export const keptWords = (text: string): string =>
  wholeMarker.test(text) || !text.includes(markerSentence('').slice(0, -1))
    ? 'Kept from you'
    : 'Kept from you in part'
