import type { Side } from '../../shared/kernel/text.ts'
import { listMeetings } from '../store/meetings/list-meetings.ts'
import { selectMembers as allMembers } from '../store/facts/select-panel.ts'
import type { ReadDb } from '../store/kernel/schema.ts'

/** Who may open the demonstration, for the command line to print. */
export async function selectMembers(
  db: ReadDb,
  today: string,
): Promise<readonly { login: string; name: string; agency: Side | null; role: string }[]> {
  const members = await allMembers(db, today)
  return members.map(({ login, name, side, role }) => ({ login, name, agency: side, role }))
}

/** Its meetings, the earliest first. */
export async function selectMeetings(
  db: ReadDb,
): Promise<readonly { id: string; heldOn: string; state: string }[]> {
  const meetings = (await listMeetings(db)).toReversed()
  return meetings.map(({ id, heldOn, state }) => ({ id, heldOn, state }))
}
