import type { ElectronApplication, Page } from 'playwright'
import { brokerOffered } from './told-of-support.ts'
import { goalEnded, goalSet } from './told-of-goals.ts'
import { saidByNursing } from './told-of-contributions.ts'
import { onList, proposed as proposedForIt, teamMet } from './told-of-lists.ts'
import { measureDefined, measureRetired, scored, scoresRead } from './told-of-measures.ts'
import type { Call, OpName, Output } from '../../../../shared/contract.ts'
import { call } from '../app.ts'
import type { Place, Tellings } from './recipe.ts'
import { atTheDoor } from './told-at-the-door.ts'
import { told } from './told-of-letters.ts'
import { twoPanels } from './told-of-panels.ts'
import { earlierName, withoutIts } from './told-of-recalls.ts'
import { withMarks } from './told-of-marks.ts'
import { toConfirm } from './told-to-confirm.ts'
import { ofFiles } from './told-of-files.ts'

const named = { by: 'Helen Marchbank', at: '2026-11-12T10:00:00.000Z' }

/** Each is what the store says, changed in the one thing that the demonstration panel is not that far in. */
export async function findTellings(
  app: ElectronApplication,
  page: Page,
  places: Readonly<Record<Place, string>>,
): Promise<Tellings> {
  const idIn = (place: Place): string => places[place].split('/')[2] ?? ''
  const ask = <N extends OpName>(name: N, input: Call<N>): Promise<Output<N>> => call(page, name, input)
  return {
    'a goal is set': { 'goals.ofPerson': [goalSet] },
    'a broker was offered': { 'support.ofCase': brokerOffered(idIn('case to list')) },
    'a goal has ended': { 'goals.ofPerson': [goalEnded] },
    'somebody is on the list': { 'rollingList.list': onList },
    'a discipline has said something': { 'contributions.list': [saidByNursing] },
    'somebody is due': { 'rollingList.propose': proposedForIt },
    'a team has met': { 'personParts.of': teamMet },
    'a measure is defined': { 'measures.list': [measureDefined] },
    'a measure is retired': { 'measures.list': [measureRetired] },
    'somebody was scored': { 'measures.list': [measureDefined], 'measures.ofPerson': [scored] },
    'scores can be read': { 'measures.list': [measureDefined], 'measures.readScores': scoresRead },
    ...(await inTheRoom(page, idIn('room'))),
    ...(await atTheFrontLine(page, idIn('front line'), idIn('not begun at the front line'))),
    ...(await ofFiles(app, page)),
    ...(await atTheDoor(page)),
    ...(await toConfirm(page)),
    'something is marked': { 'audiences.of': await withMarks(page, idIn('case to list')) },
    'a correction waits': {
      'cases.get': proposed(await ask('cases.get', { caseId: idIn('decided case') })),
    },
    'an earlier name is out': { 'recalls.out': [earlierName] },
    'a copy cannot be found': { 'recalls.get': await withoutIts(page, idIn('recall')) },
    'a reason was given': {
      'plans.get': answered(await ask('plans.get', { caseId: idIn('listed case') })),
    },
    'nobody has signed': {
      'signOff.forMeeting': unsigned(await ask('signOff.forMeeting', { meetingId: idIn('sign') })),
    },
    'a pack waits': {
      'releases.status': undecided(await ask('releases.status', { meetingId: idIn('release') })),
    },
    'the decision was changed': {
      'letters.get': { ...(await ask('letters.get', { recordId: idIn('letter') })), state: 'out_of_date' },
    },
    'nobody has told them': {
      'letters.get': { ...(await ask('letters.get', { recordId: idIn('letter') })), told: null },
    },
    'they were told': {
      'letters.get': { ...(await ask('letters.get', { recordId: idIn('letter') })), told },
    },
    'it is translated': {
      'letters.get': { ...(await ask('letters.get', { recordId: idIn('letter') })), language: 'Urdu' },
    },
    'somebody else typed it': { 'panels.passphrase': { givenBy: 'Helen Marchbank' } },
    'there are two panels': { 'panels.get': twoPanels(await ask('panels.get', {}), null) },
    'a panel has ended': { 'panels.get': twoPanels(await ask('panels.get', {}), named.at) },
    'an observer holds a key': { 'panels.get': withItsKey(await ask('panels.get', {})) },
    'notes are shut': { 'papers.notes': { notes: [], shut: 1 } },
    'papers have changed': {
      'papers.status': { ...(await ask('papers.status', { meetingId: idIn('papers') })), pending: 'item 4' },
    },
    'it is late': { 'meetings.agenda': late(await ask('meetings.agenda', { meetingId: idIn('agenda') })) },
    'it is a draft': {
      'meetings.agenda': draft(await ask('meetings.agenda', { meetingId: idIn('agenda') })),
    },
    'a restore can be undone': {
      'backups.status': {
        ...(await ask('backups.status', {})),
        restored: { at: named.at, madeAt: named.at, lacks: 0, undone: false, canUndo: true },
      },
    },
  }
}

/** One of what a rule says has a reason already. */
const answered = (plan: Output<'plans.get'>): Output<'plans.get'> => ({
  ...plan,
  findings: plan.findings.map((finding) => ({
    ...finding,
    mayAnswer: true,
    answer: { ...named, reason: 'It is the only one', stands: true, version: 1 },
  })),
})

/** As in a store of before. */
const withItsKey = (view: Output<'panels.get'>): Output<'panels.get'> => ({
  ...view,
  members: view.members.map((one) => ({ ...one, hasKey: one.hasKey || one.role === 'observer' })),
})

const unsigned = (signOff: Output<'signOff.forMeeting'>): Output<'signOff.forMeeting'> => ({
  ...signOff,
  complete: false,
  signatories: signOff.signatories.map((one) => ({ ...one, signedAt: null })),
})

const undecided = (status: Output<'releases.status'>): Output<'releases.status'> => ({
  ...status,
  blocks: status.blocks.slice(0, 1).map((block) => ({ ...block, decision: null })),
})

const late = (agenda: Output<'meetings.agenda'>): Output<'meetings.agenda'> => ({
  ...agenda,
  items: agenda.items.map((item) => ({ ...item, late: item.caseId !== null })),
})

const draft = (agenda: Output<'meetings.agenda'>): Output<'meetings.agenda'> => ({
  ...agenda,
  meeting: { ...agenda.meeting, state: 'draft' },
})

type InTheRoom =
  | 'it is escalated'
  | 'an interest was declared'
  | 'something is on the wall'
  | 'the screen is open'
  | 'nothing is open'
  | 'an action has nobody'
  | 'nothing is missing'
  | 'somebody else records'
  | 'without a quorum'
  | 'nobody is marked'
  | 'a guest is there'
  | 'a display is back'

async function inTheRoom(page: Page, meetingId: string): Promise<Pick<Tellings, InTheRoom>> {
  const room = await call(page, 'room.get', { meetingId })
  const itemId = room.items.find(({ personName }) => personName === 'Delphine Okoro')?.id ?? ''
  const roomItem = await call(page, 'room.item', { itemId })
  const [action] = roomItem.actions
  if (!action) throw new Error('nobody has agreed to anything')
  await call(page, 'room.keepPlace', { meetingId, itemId, isOpened: true, field: '', caret: 0 })
  const other = room.attendance.find(({ member }) => member.role === 'chair')?.member
  return {
    'nothing is open': { 'closing.check': { items: [], unassigned: [], later: [] } },
    'an action has nobody': {
      'closing.check': { items: [], unassigned: [{ action, position: 5, lacks: ['owner'] }], later: [] },
    },
    'nothing is missing': {
      'readBack.text': { ...(await call(page, 'readBack.text', { itemId })), gaps: [] },
    },
    'somebody else records': {
      'room.get': { ...room, recorder: { memberId: other?.id ?? '', name: other?.name ?? '' } },
    },
    'it is escalated': {
      'room.item': {
        ...roomItem,
        decision: roomItem.decision && { ...roomItem.decision, verdict: 'escalated' },
      },
    },
    'an interest was declared': {
      'room.item': {
        ...roomItem,
        declarations: [{ ...declared, id: itemId, itemId, memberId: other?.id ?? '' }],
      },
    },
    'something is on the wall': {
      'room.get': { ...room, shownItemId: itemId, hidden: false, queue: [itemId] },
    },
    'the screen is open': {
      'room.sharedScreen': { isOpen: true, width: 1280, height: 720, hasOwnDisplay: true, notice: null },
    },
    'without a quorum': {
      'room.item': {
        ...roomItem,
        quorum: { ...roomItem.quorum, quorate: false, missing: ['Nobody is here'] },
      },
    },
    'a guest is there': {
      'guests.list': [
        {
          id: room.meeting.id,
          meetingId: room.meeting.id,
          itemId: null,
          part: 'guest',
          name: 'Lee Park',
          title: 'housing officer',
          side: null,
          here: true,
          itemIds: [],
          discipline: '',
          version: 1,
        },
      ],
    },
    'nobody is marked': {
      'room.get': {
        ...room,
        attendance: room.attendance.map((one) => ({ ...one, meeting: 'absent' })),
      },
      'room.lastTime': {
        heldOn: '2026-11-06',
        marks: room.attendance.map(({ member }) => ({ memberId: member.id, state: 'present' })),
        unknown: [],
        gone: [],
      },
    },
    'a display is back': {
      'room.sharedScreen': { isOpen: false, width: 1280, height: 720, hasOwnDisplay: true, notice: 'back' },
    },
  }
}

const declared = {
  name: 'Helen Marchbank',
  title: 'Head of service',
  kind: 'personal',
  text: 'Her neighbour',
  outcome: 'stays',
  ruling: '',
  version: 1,
} as const

type AtTheFrontLine =
  | 'an action is agreed there'
  | 'the two have decided'
  | 'the two have not said what is told'
  | 'it can be signed at the front line'

async function atTheFrontLine(
  page: Page,
  begun: string,
  notBegun: string,
): Promise<Pick<Tellings, AtTheFrontLine>> {
  const { sitting } = await call(page, 'frontLine.get', { caseId: begun })
  const decided = await call(page, 'room.item', { itemId: sitting?.itemId ?? '' })
  const [action] = await call(page, 'actions.list', {})
  if (!action) throw new Error('nobody has agreed to anything')
  const frontLine = await call(page, 'frontLine.get', { caseId: notBegun })
  const { members } = await call(page, 'panels.get', {})
  const amara = members.find(({ login }) => login === 'amara')
  const [tom, there] = decided.attendance
  if (!amara || !tom || !there) throw new Error('not the two')
  const here = { ...tom, member: amara }
  return {
    'an action is agreed there': { 'room.item': { ...decided, actions: [action] } },
    // Whoever is in is told to be one of the two: nobody else is asked for the other's passphrase.
    'the two have decided': { 'room.item': { ...decided, missing: [], attendance: [here, there] } },
    'the two have not said what is told': {
      'room.item': {
        ...decided,
        missing: [],
        attendance: [here, there],
        sharing: (['health', 'socialCare'] as const).map((side) => ({
          side,
          why: 'An objection to sharing is recorded',
          decision: null,
        })),
      },
    },
    'it can be signed at the front line': {
      'frontLine.get': {
        ...frontLine,
        route: { ...frontLine.route, route: 'front_line' },
        people: frontLine.people.map((one, index) => ({
          ...one,
          withinLimit: true,
          memberId: index === 0 ? amara.id : one.memberId,
        })),
      },
    },
  }
}

/** A correction of what was decided waits for both agencies. */
const proposed = (page: Output<'cases.get'>): Output<'cases.get'> => ({
  ...page,
  decisions: page.decisions.map((decision) => ({
    ...decision,
    waits: {
      recordVersion: 2,
      reason: 'A bus was wrong.',
      madeBy: named.by,
      madeAt: named.at,
      healthSigned: false,
      socialCareSigned: false,
    },
  })),
})
