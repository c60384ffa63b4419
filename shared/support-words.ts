import { longDate } from './kernel/dates.ts'
import { bringsSomebody } from './support.ts'
import type {
  AdvocacyDuty,
  AdvocacyKind,
  DeclineReason,
  OfferFields,
  OnceForBoth,
  SupportAnswer,
  SupportKind,
} from './support.ts'

export const supportWords: Readonly<Record<SupportKind, string>> = {
  joint_budget: 'Joint budget',
  brokerage: 'Brokerage',
  advocacy: 'Advocacy',
  peer_support: 'Peer support',
}

/** Whoever does it. */
export const supporterWords: Readonly<Record<SupportKind, string>> = {
  joint_budget: 'Joint budget',
  brokerage: 'Broker',
  advocacy: 'Advocate',
  peer_support: 'Peer supporter',
}

export const answerWords: Readonly<Record<SupportAnswer, string>> = {
  waiting: 'Not answered yet',
  accepted: 'Accepted',
  declined: 'Declined',
  appointed: 'Arranged, as the law asks',
}

export const advocacyWords: Readonly<Record<AdvocacyKind, string>> = {
  care_act: 'Care Act advocate',
  imca: 'Independent mental capacity advocate',
  imha: 'Independent mental health advocate',
  other: 'Advocate by agreement',
}

export const declineWords: Readonly<Record<DeclineReason, string>> = {
  content: 'Content with what they have',
  too_much: 'Too much to look after',
  no_help: 'Nobody to help with it',
  afraid: 'Afraid to lose support or benefits',
  other: 'Something else',
}

export const onceWords: Readonly<Record<OnceForBoth, string>> = {
  jointAssessment: 'One joint assessment',
  singlePlan: 'One plan',
  bothPurses: 'One key worker, with authority over both purses',
  oneAccount: 'One account',
}

export const yesNoWords = { yes: 'Yes', no: 'No' } as const

/** Beside whatever is written of a care cluster. */
export const clusterNote = 'Care clusters are no longer used to pay for services: for comparison alone.'

/** Where each stands, as in force on 1 October 2025; a lawyer checks them before they are relied on. */
export const advocacySources: Readonly<Record<AdvocacyDuty['law'], string>> = {
  care_act_s67: 'Care Act 2014 s67(2) to (6); SI 2014/2889 reg 4',
  care_act_s68: 'Care Act 2014 s68(1) to (4)',
  mca_imca: 'Mental Capacity Act 2005 s37 to s39',
  mha_imha: 'Mental Health Act 1983 s130A to s130D',
}

/** What the law asks, in words; `asks` and where it stands follow. */
const lawWords: Readonly<Record<AdvocacyDuty['law'], string>> = {
  care_act_s67: 'An independent advocate for assessment, plan and review',
  care_act_s68: 'An independent advocate for the safeguarding enquiry',
  mca_imca: 'An independent mental capacity advocate',
  mha_imha: 'An independent mental health advocate',
}

const must = {
  met: 'has one.',
  offered: 'must be arranged; it was offered and waits for an answer.',
  unmet: 'must be arranged.',
}

const askFor: Readonly<Record<AdvocacyDuty['law'], string>> = {
  care_act_s67:
    'Say whether they have substantial difficulty in being involved, and whether somebody appropriate supports them.',
  care_act_s68:
    'Say whether they have substantial difficulty in being involved, and whether somebody appropriate supports them.',
  mca_imca:
    'They lack capacity: say whether somebody can be consulted, and whether a long stay or serious treatment may come of it.',
  mha_imha: '',
}

/** "An independent advocate for assessment, plan and review: must be arranged." */
export function dutyWords({ law, asks, state }: AdvocacyDuty): string {
  const name = lawWords[law]
  if (asks === 'told')
    return `${name}: ${state === 'met' ? 'they were told that they can have one.' : 'they must be told that they can have one.'}`
  if (asks === 'ask') return state === 'met' ? `${name}: has one.` : `${name}: may be owed. ${askFor[law]}`
  return `${name}: ${must[state]}`
}

/** Whether it is still to be done, or asked. */
export const isOwed = ({ state }: AdvocacyDuty): boolean => state !== 'met'

const listed = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ')

/** Records from before it was kept do not say who began, nor why not. */
type Later = Partial<Pick<OfferFields, 'askedFor' | 'because'>>
type Said = Omit<OfferFields, 'lineId' | 'words' | 'endWords' | keyof Later> & Later

/** "Offered 3 November 2026 by Amara Nwosu", "Asked for 3 November 2026, told Amara Nwosu" */
export const offeredWords = ({
  askedFor = false,
  offeredOn,
  offeredBy,
}: Pick<Said, 'offeredOn' | 'offeredBy'> & Later): string =>
  askedFor
    ? `Asked for ${longDate(offeredOn)}, told ${offeredBy}`
    : `Offered ${longDate(offeredOn)} by ${offeredBy}`

/** "Accepted 5 November 2026: Rosa Lindqvist, Harrow Vale Brokers, since 12 November 2026" */
export function cameOfIt(offer: Said): string {
  const { answer, answeredOn, under, name, organisation, sinceOn, endedOn, because = [] } = offer
  const said = `${answerWords[answer]}${answeredOn === null ? '' : ` ${longDate(answeredOn)}`}`
  if (answer === 'declined')
    return because.length === 0
      ? said
      : `${said}: ${because.map((one) => lower(declineWords[one])).join(', ')}`
  if (answer === 'waiting') return said
  if (!bringsSomebody(offer)) return said
  const span = [
    sinceOn === null ? '' : `since ${longDate(sinceOn)}`,
    endedOn === null ? '' : `until ${longDate(endedOn)}`,
  ]
  const who = listed(name, organisation) || 'nobody found yet'
  return `${said}: ${listed(who, under === null ? '' : lower(advocacyWords[under]), ...span)}`
}

const lower = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`
