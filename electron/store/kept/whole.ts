import { drivers } from '../../../shared/kernel/op.ts'
import type { Who } from '../../../shared/session.ts'

/** What is about a meeting that somebody prepares or runs. */
const ofMeetings: ReadonlySet<string> = new Set([
  'meetings',
  'invitations',
  'limits',
  'papers',
  'room',
  'readBack',
  'frontLine',
  'closing',
  'signOff',
  'minutes',
  'letters',
  'releases',
  'amendments',
])

/** Whoever prepares a meeting has its whole agenda before them, and sees that something waits from this one. */
export function readsWhole(operation: string, { role }: Pick<Who, 'role'>): boolean {
  if (operation === 'referrals.kept') return true
  return drivers.includes(role) && ofMeetings.has(operation.split('.')[0] ?? '')
}
