import { useEffect, useState } from 'react'
import type { AgendaItem } from '../../shared/meetings.ts'
import type { RoomApart } from './acts/apart-from-who.ts'
import { Tiny } from '../ui/index.ts'
import { itemElapsed, meetingElapsed, minutesSpent } from './elapsed.ts'

/** The time in whole minutes, looked at often enough that none is late by much. */
export function useNow(isRunning: boolean): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => setNow(Date.now()), 5000)
    return () => clearInterval(timer)
  }, [isRunning])
  return now
}

interface RoomTimerProps {
  readonly room: RoomApart
  readonly item: AgendaItem | undefined
}

/** This item and the meeting against what was planned. It rings for nobody and is not read out. */
export function RoomTimer({ room, item }: RoomTimerProps) {
  const isRunning = room.meeting.state === 'in_progress'
  const now = useNow(isRunning)
  const { startedAt } = room.meeting
  if (!isRunning || startedAt === null) return null
  const clock = room.clocks.find(({ itemId }) => itemId === item?.id)
  const planned = room.items.reduce((sum, one) => sum + (one.state === 'carried' ? 0 : one.minutes), 0)
  return (
    <Tiny>
      {item && clock && itemElapsed(minutesSpent(clock, now), item.minutes)}
      {meetingElapsed(startedAt, now, planned)}
    </Tiny>
  )
}
