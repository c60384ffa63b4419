import type { Room } from '../../../shared/room.ts'
import { useMay, useSession } from '../../data/open-session.ts'

/** Whether whoever is here may write in the room now: one member records at a time. */
export function useRecords({ meeting, recorder }: Pick<Room, 'meeting' | 'recorder'>): boolean {
  const { who } = useSession()
  const may = useMay('room.decide')
  return may && meeting.state === 'in_progress' && (recorder === null || recorder.memberId === who.memberId)
}
