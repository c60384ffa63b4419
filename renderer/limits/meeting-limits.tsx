import { useQueryOp } from '../data/use-op.ts'
import { LimitList } from './limit-list.tsx'

/** Where a meeting stands against the panel's time limits. */
export function MeetingLimits({ meetingId }: { readonly meetingId: string }) {
  const { data } = useQueryOp('limits.ofMeeting', { meetingId })
  return data ? <LimitList title="Time limits" limits={data} /> : null
}
