import { newId } from '../../../shared/kernel/ids.ts'
import { emptyReview } from '../../../shared/review-fields.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import type { NewRow } from '../../../electron/store/kernel/schema.ts'
import type { MadeCase, MadeItem } from './made.ts'

export type * from '../../../electron/store/audiences/tables.ts'

export const personRow = (id: string): NewRow<'person'> =>
  ({
    id,
    version: 1,
    familyName: 'Marsh',
    givenName: 'Ada',
    dateOfBirth: '1980-01-01',
    gender: '',
    pronoun: '',
    postcode: '',
    communicationNeeds: '',
    sharingObjection: 0,
    notToBeTold: '[]',
    foldedName: 'marsh ada',
  }) as never

export const caseRow = (one: MadeCase, at: number, personId: string): NewRow<'case'> => ({
  id: one.id,
  version: 1,
  reference: `AC-2026-${String(at).padStart(5, '0')}`,
  personId,
  section117: 0,
  state: one.state,
  words: one.words,
  wordsSource: one.asked ? 'attended' : 'not_sought',
  wordsNote: '',
  wordsOn: null,
  ask: '',
  whyPanel: '',
  keyWorker: one.keyWorker,
  advocate: one.advocate,
  broker: one.broker,
  openedAt: one.openedAt,
  closedBecause: '',
})

export const referralRows = ({ id: caseId, referrals }: MadeCase, personId: string): NewRow<'referral'>[] =>
  referrals.map(
    ({ id, side, team, on, indicative }) =>
      ({
        id,
        version: 1,
        personId,
        side,
        team,
        referredOn: on,
        indicativePence: indicative,
        caseId,
        sharingObjection: '',
        sourceId: '',
        reason: '',
        requestedBecause: '',
        worker: '',
        legalStatus: '',
        financialAssessment: '',
        communicationNeeds: '',
        state: 'joined',
        closedBecause: '',
        createdAt: `${on}T09:00:00.000Z`,
      }) as never,
  )

export const meetingRow = {
  version: 1,
  startsAt: '10:00',
  place: '',
  state: 'closed',
  startedAt: null,
  closedAt: null,
  shownItemId: null,
  hidden: 0,
} as const

export interface Heard {
  readonly one: MadeCase
  readonly made: MadeItem
  readonly item: NewRow<'agendaItem'>
  readonly records: readonly NewRow<'record'>[]
}

export function heardAs(one: MadeCase, made: MadeItem): Heard {
  const item: NewRow<'agendaItem'> = {
    id: newId(),
    version: 1,
    meetingId: made.meeting.id,
    position: 1,
    kind: 'case',
    title: 'AC',
    minutes: 0,
    presenter: '',
    state: made.isCarried ? 'carried' : 'decided',
    caseId: one.id,
    carriedToMeetingId: null,
    carriedReason: '',
    carriedFromItemId: null,
    late: made.isLate ? 1 : 0,
    withoutQuorum: made.isWithoutQuorum ? 'discuss' : null,
  }
  const record = {
    id: newId(),
    caseId: one.id,
    meetingId: made.meeting.id,
    itemId: item.id,
    healthPence: 0,
    socialCarePence: 0,
    frozenAt: `${made.meeting.on}T11:00:00.000Z`,
    decisionJson: '{}',
    healthJson: '{}',
    socialCareJson: '{}',
    decisionSha256: '',
    healthSha256: '',
    socialCareSha256: '',
  }
  // Every third was corrected: a second version is the same decision.
  const versions = one.lines.length === 0 ? [1, 2] : [1]
  return {
    one,
    made,
    item,
    records: versions.map((recordVersion) => ({ ...record, recordVersion, confirmed: 0 })),
  }
}

export const decisionRow = (item: NewRow<'agendaItem'>): NewRow<'decision'> => ({
  id: newId(),
  version: 1,
  itemId: item.id,
  caseId: item.caseId ?? '',
  verdict: 'approved',
  reasons: '',
  legalBasis: '',
  conditions: '[]',
  reviewOn: null,
  changesRecommendation: 0,
  changesReason: '',
  readBackAt: null,
  readBackBy: null,
  readBackSha256: null,
})

export const reviewRow = ({ item, records, made: { found } }: Heard, memberId: string): NewRow<'review'> => ({
  id: newId(),
  version: 1,
  caseId: item.caseId ?? '',
  state: 'concluded',
  because: 'due',
  triggerWords: '',
  openedAt: '2026-01-01T10:00:00.000Z',
  openedBy: memberId,
  caseWas: 'released',
  recordId: records[0]?.id ?? '',
  recordVersion: 1,
  due: '[]',
  body: JSON.stringify({
    ...emptyReview,
    outcomes: found.outcomes.map((result, at) => ({ key: `/plan/lines/${at}/outcome`, result, note: '' })),
    hadHarm: found.harm,
  }),
  itemId: item.id,
  concludedOn: '2026-01-01',
  tookPart: JSON.stringify(found.tookPart),
  newCaseId: null,
  cancelledBecause: '',
})

export function signedBy({ made, item, records }: Heard, memberId: string) {
  return (['health', 'socialCare'] as const).flatMap((side) => {
    const at = made.signed[side]
    if (at === null) return []
    const signOff: NewRow<'signOff'> = {
      id: newId(),
      meetingId: item.meetingId,
      memberId,
      side,
      kind: 'agree',
      statementJson: '{}',
      signature: new Uint8Array(),
      publicKeyPem: '',
      annualLimitPence: 0,
      reason: '',
      at,
    }
    return [{ signOff, recordId: records[0]?.id ?? '' }]
  })
}

export const markRow = (
  caseId: string,
  lineId: string,
  only: Side,
  memberId: string,
): NewRow<'audienceMark'> => ({
  id: newId(),
  version: 1,
  caseId,
  block: `line.${lineId}.amounts`,
  passage: null,
  seen: '',
  audience: only === 'health' ? 'health' : 'social_care',
  reason: 'Theirs',
  silent: 0,
  silentAgreedBy: null,
  silentAgreedAt: null,
  shareWith: null,
  decidedReason: '',
  decidedBy: null,
  decidedAt: null,
  memberId,
  role: 'coordinator',
  side: only,
  at: '2026-01-01T10:00:00.000Z',
})

export const actionRows = (one: MadeCase, item: NewRow<'agendaItem'>): NewRow<'action'>[] =>
  one.actions.map(({ isOpen, dueOn }) => ({
    id: newId(),
    version: 1,
    caseId: one.id,
    itemId: item.id,
    meetingId: item.meetingId,
    text: 'Ring',
    ownerName: 'Jo',
    side: 'health',
    dueOn,
    state: isOpen ? 'open' : 'done',
    outcome: '',
  }))

export const flagRow = ({ id: caseId, ticked }: MadeCase): NewRow<'routeFlags'>[] =>
  ticked === null
    ? []
    : [
        {
          id: newId(),
          version: 1,
          caseId,
          disagreement: ticked.disagreement ? 1 : 0,
          novelSpend: ticked.novelSpend ? 1 : 0,
          legalDoubt: ticked.legalDoubt ? 1 : 0,
          section117Ending: ticked.section117Ending ? 1 : 0,
          personAsks: ticked.personAsks ? 1 : 0,
        },
      ]
