import { reviewResults } from '../../shared/review-fields.ts'
import { resultWords } from '../../shared/review-words.ts'
import { goalEnded, goalScoreWords, raterSaid } from '../../shared/goal-words.ts'
import type { GoalEnd, Rater } from '../../shared/goals.ts'
import { giverWords, scoreText } from '../../shared/measure-words.ts'
import { longDate } from '../../shared/kernel/dates.ts'
import { RecallReason } from '../../shared/recalls.ts'
import type { ActionState } from '../../shared/actions.ts'
import type { Verdict } from '../../shared/room.ts'
import type { LetterFormat, ToldHow } from '../../shared/letters.ts'
import type { TimelineEntry, TimelineKind } from '../../shared/timeline.ts'
import { supportWords } from '../../shared/support-words.ts'
import type { SupportKind } from '../../shared/support.ts'
import { letterFormatWords, toldHowWords } from '../../shared/letter-words.ts'
import { actionStateWords, verdictWord } from '../../shared/words.ts'
import { correctedWords, sourceWords } from '../people/correction-words.ts'
import { sentenceSide, theSide } from '../words/agencies.ts'

interface EntryWords {
  readonly title: string
  /** In its own words; nothing where it has none. */
  readonly words?: string
  /** Who, and what else is known of it. */
  readonly note?: string
}

type Say = (entry: TimelineEntry, authority: string) => EntryWords

const by = (name: string): string => (name === '' ? '' : `by ${name}`)
const listed = (...parts: readonly string[]): string => parts.filter((part) => part.trim() !== '').join(' · ')
const agency = ({ side }: TimelineEntry): string => (side === null ? 'Neither agency' : sentenceSide[side])
const within = ({ side }: TimelineEntry): string => (side === null ? 'neither agency' : theSide[side])

const became: Readonly<Record<string, string>> = {
  advised: 'Ended with advice',
  signposted: 'Ended with where else to go',
  withdrawn: 'Taken back',
  closed: 'Closed',
  open: 'Not looked at yet',
  joined: 'Taken into a case',
}

const signed: Readonly<Record<string, string>> = {
  agree: 'signed',
  void: 'withdrew the record with a signature',
  declined: 'declined to sign',
}

const came: Readonly<Record<string, (of: string) => string>> = {
  sent: (of) => `Packs sent to ${of}`,
  received: (of) => `Packs received by ${of}`,
  sentTakenBack: (of) => `Said by mistake to be sent to ${of}`,
  receivedTakenBack: (of) => `Said by mistake to be with ${of}`,
}

const reviewed: Readonly<Record<string, string>> = {
  opened: 'Review opened',
  cancelled: 'Review called off',
  concluded: 'Review concluded',
}

/** `more`: what was proposed, and the decision about it: “Review concluded: changes, not agreed”. */
function concludedWords(more: string): string {
  const [result = '', verdict = ''] = more.split(' ')
  const proposed = reviewResults.find((one) => one === result)
  if (proposed === undefined) return reviewed['concluded'] ?? ''
  const isRefused = verdict === 'not_approved'
  return `Review concluded: ${resultWords[proposed].toLowerCase()}${isRefused ? ', not agreed' : ''}`
}

const because: Readonly<Record<string, string>> = {
  due: 'its day had come',
  trigger: 'brought forward',
  asked: 'asked for',
}

const ofReview = 'review/'
const verdictOf = (what: string, authority: string): string =>
  verdictWord(what.replace(ofReview, '') as Verdict, authority)

/** How an action ended, also where that was taken back since. */
function endedWords({ what, words, more, by: name }: TimelineEntry): EntryWords {
  if (what === 'takenBack') return { title: 'How an action ended taken back', words, note: by(name) }
  const [state = '', back] = what.split('/')
  return {
    title: `Action: ${actionStateWords[state as ActionState].toLowerCase()}${back === undefined ? '' : ', taken back since'}`,
    words,
    note: listed(name, more === '' ? '' : `shown by: ${more}`),
  }
}

const offered: Readonly<Record<string, string>> = {
  offered: 'offered',
  accepted: 'accepted',
  declined: 'declined',
  appointed: 'arranged, as the law asks',
  ended: 'ended',
}

const wrong: Readonly<Record<RecallReason, string>> = {
  name: 'the name',
  date_of_birth: 'the date of birth',
  nhs_number: 'the NHS number',
  somebody_else: 'whose record it is',
}

const reasonsOf = (codes: string): string =>
  codes
    .split(',')
    .flatMap((code) => {
      const reason = RecallReason.safeParse(code)
      return reason.success ? [wrong[reason.data]] : []
    })
    .join(', ')

const fieldsOf = (names: string): string =>
  names
    .split(',')
    .map((name) => (correctedWords as Readonly<Record<string, string>>)[name] ?? '')
    .filter((words) => words !== '')
    .join(', ')

const version = ({ more }: TimelineEntry): string => (Number(more) > 1 ? `version ${more}` : '')

/** What each kind is called in the filter, and how one of it is said. */
export const entryWords: Readonly<Record<TimelineKind, { readonly label: string; readonly say: Say }>> = {
  referral: {
    label: 'Referrals',
    say: (entry) => ({
      title: `${agency(entry)} referred`,
      words: entry.words,
      note: listed(entry.by, became[entry.what] ?? ''),
    }),
  },
  case: {
    label: 'Cases',
    say: ({ what, words, by: name }) =>
      what === 'opened' ? { title: 'Case opened', words } : { title: 'Case closed', words, note: by(name) },
  },
  view: {
    label: 'Views of the agencies',
    say: ({ what, more, by: name }) => ({
      title: `${what === 'health' ? 'Health’s' : 'The council’s'} ${Number(more) > 1 ? `${more} views` : 'view'}`,
      note: by(name),
    }),
  },
  decision: {
    label: 'Decisions',
    say: ({ what, words }, authority) =>
      what === 'putOff'
        ? { title: 'Put off to a later meeting', words }
        : what.startsWith(ofReview)
          ? { title: `Review decided: ${verdictOf(what, authority).toLowerCase()}`, words }
          : { title: verdictOf(what, authority), words },
  },
  signature: {
    label: 'Signatures',
    say: (entry) => ({
      title: `${agency(entry)} ${signed[entry.what] ?? 'signed'}`,
      words: entry.words,
      note: listed(entry.by, version(entry)),
    }),
  },
  pack: {
    label: 'Packs',
    say: (entry) => ({
      title: `Pack written for ${within(entry)}${entry.what === 'oneAgencyOnly' ? ', one agency only' : ''}`,
      note: listed(entry.words === '' ? '' : `for ${entry.words}`, by(entry.by), version(entry)),
    }),
  },
  receipt: {
    label: 'Sent and received',
    say: (entry) => ({
      title: (came[entry.what] ?? came['sent'])?.(within(entry)) ?? '',
      ...(entry.what.endsWith('TakenBack') ? { words: entry.words } : {}),
      note: listed(by(entry.by), entry.what === 'sent' && entry.words !== '' ? `to ${entry.words}` : ''),
    }),
  },
  letter: {
    label: 'Letters',
    say: ({ what, words, more, by: name }) => {
      if (what === 'told' || what === 'toldTakenBack')
        return {
          title: what === 'told' ? 'The person was told' : 'Said by mistake that the person was told',
          words,
          note: listed(toldHowWords[more as ToldHow] ?? '', by(name)),
        }
      return {
        title: what === 'copy' ? 'Letter copied, to be checked or translated' : 'Letter to the person',
        note: listed(letterFormatWords[more as LetterFormat] ?? '', words, by(name)),
      }
    },
  },
  action: {
    label: 'Actions',
    say: (entry) => {
      const { what, words, more, by: name } = entry
      return what === 'agreed'
        ? { title: 'Action agreed', words, note: listed(name, more === '' ? '' : `by ${longDate(more)}`) }
        : endedWords(entry)
    },
  },
  goal: {
    label: 'Goals',
    say: ({ what, words, more, by: name }) => ({
      title:
        what === 'set'
          ? 'Goal set'
          : what === 'rated'
            ? `How far they are with a goal: ${goalScoreWords(Number(more))}`
            : `Goal: ${goalEnded[what as GoalEnd].toLowerCase()}`,
      words,
      note: what === 'rated' ? (raterSaid[name as Rater] ?? '') : '',
    }),
  },
  score: {
    label: 'Scores',
    say: ({ what, words, more, by: name }) => ({
      title:
        more === '' ? what : `${what}: ${more === 'none' ? 'no score is made' : scoreText(Number(more))}`,
      words,
      note: `said by ${giverWords[name as Rater] ?? ''}`,
    }),
  },
  review: {
    label: 'Reviews',
    say: ({ what, words, more, by: name }) => ({
      title: what === 'concluded' ? concludedWords(more) : (reviewed[what] ?? 'Review'),
      words,
      note: listed(what === 'opened' ? (because[more] ?? '') : '', by(name)),
    }),
  },
  support: {
    label: 'Joint budget, brokerage, advocacy and peer support',
    say: ({ what, words, more, by: name }) => ({
      title: `${supportWords[more as SupportKind] ?? 'Support'} ${offered[what] ?? ''}`.trim(),
      words,
      note: what === 'offered' ? by(name) : name,
    }),
  },
  recall: {
    label: 'Copies asked for again',
    say: ({ what, words, more, by: name }) => ({
      title: what === 'asked' ? 'Copies asked for again' : 'No longer asked for',
      words,
      note: listed(more === '' ? '' : `wrong: ${reasonsOf(more)}`, by(name)),
    }),
  },
  correction: {
    label: 'Corrections of records',
    say: (entry) => ({
      title: entry.what === 'takenBack' ? 'Proposed correction taken back' : 'Correction of the record',
      words: entry.words,
      note: listed(by(entry.by), version(entry)),
    }),
  },
  join: {
    label: 'Records joined',
    say: ({ what, words, by: name }) => ({
      title: what === 'joined' ? 'Two records of one person joined' : 'A join undone',
      words,
      note: by(name),
    }),
  },
  person: {
    label: 'Facts put right',
    say: ({ what, words, more, by: name }) => ({
      title:
        more === ''
          ? 'What is known of them put right'
          : `Put right: ${fieldsOf(more).toLowerCase().replace('nhs', 'NHS')}`,
      words,
      note: listed(by(name), sourceWords[what as keyof typeof sourceWords] ?? ''),
    }),
  },
}
