import { inTurn } from '../../../shared/contributions.ts'
import type { Input } from '../../../shared/contract.ts'
import { invalid, notFound } from '../../../shared/kernel/reply.ts'
import { mostMeetings } from '../../../shared/register.ts'
import type { AttendanceRegister, RegisterMeeting, RegisterRow } from '../../../shared/register.ts'
import type { AttendanceState } from '../../../shared/room.ts'
import type { Context } from '../kernel/handler.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { selectMeasures } from './select-measures.ts'

/** Meetings that have been: in the room now, or closed. */
const held = ['in_progress', 'closed', 'confirmed', 'signed', 'released'] as const

export async function selectRegister(
  db: ReadDb,
  { panelId, from, to }: Input<'register.get'>,
  { today }: Pick<Context, 'today'>,
): Promise<AttendanceRegister> {
  if (to < from) throw invalid({ to: 'before it starts' })
  const panels = db.selectFrom('panel').select(['id', 'name'])
  const panel = await (
    panelId === undefined ? panels.orderBy('id').limit(1) : panels.where('id', '=', panelId)
  )
    // One row either way.
    .executeTakeFirst()
  if (!panel) throw notFound()
  const latest = await db
    .selectFrom('meeting')
    .select(['id', 'heldOn'])
    .where('kind', '=', 'panel')
    .where('panelId', '=', panel.id)
    .where('state', 'in', held)
    .where('heldOn', '>=', from)
    .where('heldOn', '<=', to)
    .orderBy('heldOn', 'desc')
    .orderBy('startsAt', 'desc')
    .limit(mostMeetings + 1)
    .execute()
  const meetings = latest.slice(0, mostMeetings).toReversed()
  const rows = await rowsOf(db, panel.id, meetings)
  return {
    panelName: panel.name,
    from,
    to,
    meetings,
    more: latest.length > mostMeetings,
    rows,
    measures: await selectMeasures(db, { meetings, rows, today }),
  }
}

async function rowsOf(
  db: ReadDb,
  panelId: string,
  meetings: readonly RegisterMeeting[],
): Promise<RegisterRow[]> {
  const ids = meetings.map(({ id }) => id)
  const members = await membersOf(db, panelId, ids)
  const guests = await guestsOf(db, ids)
  const inOrder = (rows: RegisterRow[]): readonly RegisterRow[] =>
    inTurn(rows.toSorted((a, b) => a.discipline.localeCompare(b.discipline)))
  const byDiscipline = Map.groupBy(inOrder([...members, ...guests]), ({ discipline }) =>
    discipline.toLowerCase(),
  )
  // Who has no discipline stands last.
  const [none, some] = [
    byDiscipline.get('') ?? [],
    [...byDiscipline].filter(([discipline]) => discipline !== ''),
  ]
  return [...some.flatMap(([, rows]) => rows), ...none]
}

const toMarks = (
  ids: readonly string[],
  by: ReadonlyMap<string, AttendanceState>,
): Pick<RegisterRow, 'marks' | 'came'> => ({
  marks: ids.map((id) => by.get(id) ?? null),
  came: ids.filter((id) => ['present', 'left'].includes(by.get(id) ?? '')).length,
})

/** Who sits on it now, and whoever was marked then. */
async function membersOf(db: ReadDb, panelId: string, ids: readonly string[]): Promise<RegisterRow[]> {
  if (ids.length === 0) return []
  const seats = await db.selectFrom('panelSeat').select('memberId').where('panelId', '=', panelId).execute()
  const seated = new Set(seats.map(({ memberId }) => memberId))
  const marks = await db
    .selectFrom('attendance')
    .select(['memberId', 'meetingId', 'state'])
    .where('meetingId', 'in', ids)
    .where('itemId', 'is', null)
    .execute()
  const byMember = Map.groupBy(marks, ({ memberId }) => memberId)
  const members = await db
    .selectFrom('member')
    .select(['id', 'name', 'title', 'discipline', 'active', 'role'])
    .orderBy('name')
    .orderBy('id')
    .execute()
  return members
    .filter(
      ({ id, active, role }) => byMember.has(id) || (active === 1 && role !== 'observer' && seated.has(id)),
    )
    .map(({ id, name, title, discipline }) => ({
      key: id,
      name,
      title,
      discipline,
      isGuest: false,
      ...toMarks(ids, new Map((byMember.get(id) ?? []).map((mark) => [mark.meetingId, mark.state]))),
    }))
}

/** By name and discipline: nobody knows more of them. */
async function guestsOf(db: ReadDb, ids: readonly string[]): Promise<RegisterRow[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('guest')
    .select(['name', 'title', 'discipline', 'meetingId', 'here', 'items'])
    .where('meetingId', 'in', ids)
    .where('part', '=', 'guest')
    .orderBy('name')
    .orderBy('id')
    .execute()
  const came = rows.filter(({ here, items }) => here === 1 || items !== '[]')
  const byName = Map.groupBy(
    came,
    ({ name, discipline }) => `${name.toLowerCase()}|${discipline.toLowerCase()}`,
  )
  return [...byName].flatMap(([key, [first, ...more]]) => {
    if (first === undefined) return []
    const present = new Map([first, ...more].map(({ meetingId }) => [meetingId, 'present' as const]))
    const { name, title, discipline } = first
    return { key, name, title, discipline, isGuest: true, ...toMarks(ids, present) }
  })
}
