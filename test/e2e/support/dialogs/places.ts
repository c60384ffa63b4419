import type { Page } from 'playwright'
import { Store } from '../../../../electron/store/app/service.ts'
import type { Call, OpName, Output } from '../../../../shared/contract.ts'
import { call } from '../app.ts'
import { demonstrationPassphrase } from '../demonstration.ts'
import type { Place } from './recipe.ts'

/** Two people sit down over the one case that needs no meeting: one of them has the laptop. Answers the case. */
export async function beginAtTheFrontLine(data: string): Promise<string> {
  const store = new Store(data)
  const ask = async <N extends OpName>(name: N, input: Call<N>): Promise<Output<N>> => {
    const reply = await store.call(name, input)
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`)
    return reply.value as Output<N>
  }
  const { memberId: healthMemberId } = await store.unlock('panel', 'tom', demonstrationPassphrase)
  const { cases } = await ask('cases.list', { states: ['triaged'], text: 'Wrona' })
  const caseId = cases[0]?.id ?? ''
  const { people } = await ask('frontLine.get', { caseId })
  const socialCareMemberId = people.find(({ side }) => side === 'socialCare')?.memberId ?? ''
  await ask('frontLine.begin', { caseId, healthMemberId, socialCareMemberId })
  await store.close()
  return caseId
}

/** Where each of them is in the demonstration panel that this window has open. */
export async function findPlaces(page: Page, begun: string): Promise<Readonly<Record<Place, string>>> {
  const { cases } = await call(page, 'cases.list', {})
  const meetings = await call(page, 'meetings.list', { kind: 'panel' })
  const caseIn = (state: string) => cases.find((one) => one.state === state)
  const caseOf = (name: string) => cases.find((one) => one.familyName === name)
  const meeting = (state: string) => meetings.find((one) => one.state === state)?.id ?? ''
  const { letters } = await call(page, 'letters.ofMeeting', { meetingId: meeting('released') })
  const recordId = letters[0]?.recordId ?? ''
  const recalled = await callBack(page, meeting('released'))
  const { people } = await call(page, 'people.list', { text: 'Fisk' })
  const [open] = await call(page, 'actions.list', {})
  const [ended] = await call(page, 'actions.list', { states: ['done'] })
  return {
    'case to list': `/cases/${caseIn('triaged')?.id}`,
    'listed case': `/cases/${caseIn('listed')?.id}`,
    ...(await placesOfReviews(page)),
    'front line': `/cases/${begun}/front-line`,
    'not begun at the front line': `/cases/${caseOf('Boswell')?.id}/front-line`,
    person: `/people/${caseIn('listed')?.personId}`,
    'joined person': `/people/${people[0]?.id}`,
    'possible matches': '/matches',
    meetings: '/meetings',
    'rolling list': '/list',
    register: '/register',
    agenda: `/meetings/${meeting('open')}`,
    papers: `/meetings/${meeting('open')}/papers`,
    room: `/meetings/${meeting('in_progress')}/room`,
    actions: '/actions',
    'open action': `/actions/${open?.id}`,
    'ended action': `/actions/${ended?.id}`,
    chasing: '/chasing?agency=socialCare',
    timeline: `/people/${caseIn('listed')?.personId}/timeline`,
    figures: '/how',
    referrals: '/referrals',
    import: '/referrals/import',
    panel: '/panel',
    letter: `/letters/${recordId}`,
    'correct a record': `/records/${recordId}/correct`,
    'decided case': `/cases/${letters[0]?.caseId}`,
    minutes: `/meetings/${meeting('released')}/minutes`,
    release: `/meetings/${meeting('released')}/release`,
    'released case': `/cases/${recalled.caseId}`,
    recall: `/recalls/${recalled.id}`,
    sign: `/meetings/${meeting('released')}/sign`,
    today: '/',
    door: '/',
  }
}

/** The last of its records has left with a wrong number. */
async function callBack(page: Page, meetingId: string): Promise<Output<'recalls.open'>> {
  const { records } = await call(page, 'releases.status', { meetingId })
  const { caseId } = await call(page, 'amendments.open', { recordId: records.at(-1)?.recordId ?? '' })
  const asked = { reasons: ['nhs_number' as const], answerTo: 'Records', answerBy: '2199-01-01' }
  return call(page, 'recalls.open', { caseId, ...asked })
}

/** One case whose review can be opened, and another’s that is open; a second window finds the same. */
async function placesOfReviews(page: Page): Promise<Readonly<Record<'case to review' | 'a review', string>>> {
  const { rows } = await call(page, 'reviews.list', {})
  const begun = rows.find(({ reviewId }) => reviewId !== null)?.reviewId
  const waiting: string[] = []
  for (const { caseId } of rows)
    if ((await call(page, 'reviews.ofCase', { caseId })).canOpen) waiting.push(caseId)
  const open = async (): Promise<string> =>
    (await call(page, 'reviews.open', { caseId: waiting.pop() ?? '', because: 'due' })).id
  const reviewId = begun ?? (await open())
  return { 'case to review': `/cases/${waiting[0]}`, 'a review': `/reviews/${reviewId}` }
}

/** Two agencies' ways of making what some dialogs are about. */
export async function prepare(page: Page, places: Readonly<Record<Place, string>>): Promise<void> {
  await sendTwice(page, places.person.split('/')[2] ?? '')
  await call(page, 'agencies.change', {
    side: 'health',
    fromOn: '2027-04-01',
    name: 'Northmoor Trust',
    odsCode: '',
    abbreviation: '',
    reason: 'A merger',
  })
  const other = await call(page, 'people.list', { text: 'Cadwgan' })
  const [personId, otherId] = [places['joined person'].split('/')[2] ?? '', other.people[0]?.id ?? '']
  await call(page, 'joins.make', { personId, otherId, reason: 'Known by both names' })
}

/** The same agency sends about the same person twice, and once more what it had sent. */
async function sendTwice(page: Page, personId: string): Promise<void> {
  const ids: string[] = []
  const sent = { personId, person: null, side: 'health', worker: '', team: '', requestedBecause: '' } as const
  for (const sourceId of ['770411', '770412', '770413']) {
    const { id } = await call(page, 'referrals.add', {
      ...sent,
      sourceId,
      referredOn: '2026-11-02',
      reason: 'To swim again',
      section117: null,
      indicativePence: null,
    })
    ids.push(id)
  }
  const [first = '', , third = ''] = ids
  const again = { referralId: third, version: 1, sameAsId: first, reason: 'Sent again' }
  await call(page, 'referrals.saySame', again)
}
