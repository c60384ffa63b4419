import { leftOut } from './kernel/told.ts'
import type { Told } from './kernel/told.ts'
import type {
  DecisionRecord,
  RecordAction,
  RecordAgreement,
  RecordDecision,
  RecordMember,
  RecordPerson,
  RecordWords,
} from './records.ts'
import type { RecordFinding } from './record-findings.ts'
import type { RecordInterest } from './record-interest.ts'
import type { RecordOther } from './record-others.ts'
import type { RecordOffer, RecordSender, RecordSupport, RecordTogether } from './record-support.ts'
import { ofLine, ofPlan } from './amended-plan.ts'
import { ofRisk } from './amended-risk.ts'
import type { ViewWriter } from './risk-views.ts'

const marked = leftOut('who may read it is said by marks, which go with the text')
const frame = leftOut('which record this is')
const sat = leftOut(
  'when, where and as what it was decided: authority and limits were held against that day, and another day is another meeting',
)
const theirOwn = leftOut(
  'who a member is stands in their own entry, as it was on that day: signatures are held against it',
)

/** Of each part of a record: what of a correction’s input changes it, or why nothing does. */
export const ofRecord = {
  schema: frame,
  recordId: frame,
  recordVersion: frame,
  supersedes: frame,
  amendment: frame,
  caseReference: frame,
  kind: frame,
  review: leftOut(
    'what was found when it was reviewed: another finding is another review, which is opened in one step',
  ),
  course: leftOut(
    'what was said and scored by that day: it is put right where it stands, on the person’s page, and the next record says so',
  ),
  meeting: 'rest.heard',
  agencies: leftOut('what each agency is called stands in its own entry, as it was on that day'),
  person: 'rest.person',
  words: 'rest.said',
  ask: 'rest.asked',
  support: 'rest.support',
  risk: 'rest.risk',
  plan: 'rest.plan',
  findings: 'rest.findings',
  decision: 'words',
  agreements: 'answers',
  attendance: 'rest.attendance',
  quorum: leftOut('follows from who was there'),
  actions: 'actions',
  offers: 'rest.offers',
  together: 'rest.together',
  senders: 'rest.senders',
  notForThePerson: leftOut('who may read what is said by marks'),
  glossary: leftOut('follows from the words and the panel’s list'),
  declarations: 'rest.declarations',
  othersPresent: 'rest.others',
  contributions: leftOut(
    'what a discipline said stands as it was read back; what it says otherwise, it says the next time',
  ),
} as const satisfies Told<DecisionRecord, string>

export const ofMeeting = {
  id: frame,
  heldOn: sat,
  startsAt: sat,
  kind: sat,
  panelName: sat,
  authority: sat,
  item: sat,
  presentedBy: 'presentedBy',
  late: 'lateReason',
} as const satisfies Told<DecisionRecord['meeting'], string>

export const ofDecision = {
  audience: marked,
  verdict: 'verdict',
  reasons: 'reasons',
  legalBasis: 'legalBasis',
  conditions: 'conditions',
  reviewOn: 'reviewOn',
  changesRecommendation: 'changesRecommendation',
  changesReason: 'changesReason',
  readBackAt: leftOut('when it was read back is what happened; the correction has its own time'),
  confirmed: leftOut('two sign a correction: nobody confirms it for them'),
  deciding: leftOut('follows from where members stand'),
  escalation: 'rest.escalation',
} as const satisfies Told<RecordDecision, string>

export const ofPerson = {
  audience: marked,
  familyName: 'familyName',
  givenName: 'givenName',
  dateOfBirth: 'dateOfBirth',
  gender: 'gender',
  postcode: 'postcode',
  nhsNumber: 'nhsNumber',
  nhsNumberStatus: 'nhsNumberStatus',
  councilId: 'councilId',
  healthId: 'healthId',
  communicationNeeds: 'communicationNeeds',
} as const satisfies Told<RecordPerson, string>

export const ofWords = {
  audience: marked,
  text: 'text',
  source: 'source',
  note: 'note',
  saidOn: 'saidOn',
  pronoun: 'pronoun',
} as const satisfies Told<RecordWords, string>

export const ofAsk = {
  audience: marked,
  text: 'ask',
  whyPanel: 'whyPanel',
  panelBecause: 'panelBecause',
} as const satisfies Told<DecisionRecord['ask'], string>

export const ofSupport = {
  audience: marked,
  keyWorker: 'keyWorker',
  advocate: 'advocate',
  broker: 'broker',
} as const satisfies Told<RecordSupport, string>

export const ofOffer = {
  audience: marked,
  kind: 'kind',
  offeredOn: 'offeredOn',
  offeredBy: 'offeredBy',
  askedFor: 'askedFor',
  answer: 'answer',
  answeredOn: 'answeredOn',
  words: 'words',
  because: 'because',
  under: 'under',
  name: 'name',
  organisation: 'organisation',
  sinceOn: 'sinceOn',
  endedOn: 'endedOn',
  endWords: 'endWords',
  line: 'line',
  present: leftOut('follows from who was there'),
} as const satisfies Told<RecordOffer, string>

export const ofTogether = {
  audience: marked,
  duties: leftOut('follows from what was answered, and from capacity and the frameworks'),
  jointAssessment: 'jointAssessment',
  jointAssessmentWhy: 'jointAssessmentWhy',
  singlePlan: 'singlePlan',
  singlePlanWhy: 'singlePlanWhy',
  bothPurses: 'bothPurses',
  bothPursesWhy: 'bothPursesWhy',
  oneAccount: 'oneAccount',
  oneAccountWhy: 'oneAccountWhy',
  difficulty: 'difficulty',
  appropriatePerson: 'appropriatePerson',
  appropriatePersonWho: 'appropriatePersonWho',
  longStay: 'longStay',
  careCluster: 'careCluster',
  clusterPence: 'clusterPence',
  clusterFrom: 'clusterFrom',
} as const satisfies Told<RecordTogether, string>

export const ofSender = {
  side: leftOut('whose referral it is'),
  team: 'team',
  legalStatus: 'legalStatus',
} as const satisfies Told<RecordSender, string>

export const ofMember = {
  memberId: theirOwn,
  name: theirOwn,
  title: theirOwn,
  side: theirOwn,
  registration: theirOwn,
} as const satisfies Told<RecordMember, string>

export const ofAttendance = {
  ...ofMember,
  state: 'state',
} as const satisfies Told<DecisionRecord['attendance'][number], string>

export const ofAgreement = {
  audience: marked,
  member: theirOwn,
  position: 'position',
  words: 'words',
} as const satisfies Told<RecordAgreement, string>

export const ofAction = {
  audience: marked,
  actionNo: leftOut('its number is its name'),
  text: 'text',
  ownerName: 'ownerName',
  side: 'side',
  dueOn: 'dueOn',
} as const satisfies Told<RecordAction, string>

export const ofDeclaration = {
  ...ofMember,
  memberId: 'memberId',
  audience: marked,
  kind: 'kind',
  text: 'text',
  outcome: 'outcome',
  ruling: 'ruling',
} as const satisfies Told<RecordMember & RecordInterest, string>

export const ofOther = {
  audience: marked,
  part: 'part',
  name: 'name',
  title: 'title',
  side: 'side',
} as const satisfies Told<RecordOther, string>

const found = leftOut('what the rules found follows from the plan')
export const ofFinding = {
  rule: found,
  title: found,
  effect: found,
  line: found,
  message: found,
  source: found,
  reason: 'reason',
  reasonBy: leftOut('who answered is what happened'),
  reasonAt: leftOut('when it was answered is what happened'),
} as const satisfies Told<RecordFinding, string>

export const ofFindings = {
  audience: marked,
  ruleBook: leftOut('which rules it was checked under is what happened'),
  found: 'rest.findings',
} as const satisfies Told<DecisionRecord['findings'], string>

export const ofLate = {
  reason: 'lateReason',
  by: leftOut('who took it is what happened'),
} as const satisfies Told<NonNullable<DecisionRecord['meeting']['late']>, string>

export const ofWriter = {
  name: 'name',
  stoodIn: 'stoodIn',
  at: leftOut('when it was written is what the store knows of it'),
} as const satisfies Told<ViewWriter, string>

/** By where each stands in a record, with `*` for the entries of a list. */
export const correctable: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  '': ofRecord,
  '/meeting': ofMeeting,
  '/meeting/late': ofLate,
  '/findings': ofFindings,
  '/risk/healthViewBy': ofWriter,
  '/risk/socialCareViewBy': ofWriter,
  '/risk/options/*/healthViewBy': ofWriter,
  '/risk/options/*/socialCareViewBy': ofWriter,
  '/decision': ofDecision,
  '/person': ofPerson,
  '/words': ofWords,
  '/ask': ofAsk,
  '/support': ofSupport,
  '/offers/*': ofOffer,
  '/together': ofTogether,
  '/senders/*': ofSender,
  '/risk': ofRisk,
  '/plan': ofPlan,
  '/plan/lines/*': ofLine,
  '/agreements/*': ofAgreement,
  '/attendance/*': ofAttendance,
  '/actions/*': ofAction,
  '/declarations/*': ofDeclaration,
  '/othersPresent/*': ofOther,
  '/findings/found/*': ofFinding,
}
