import type { QueryClient } from '@tanstack/react-query'
import { queryOptionsFor } from '../data/use-op.ts'

/** What Today or an agenda is made of, asked for before anything is drawn: where most people come in. */
export function askAhead(client: QueryClient, place: string): void {
  const meetingId = /^\/meetings\/([0-9a-f-]{36})$/.exec(place)?.[1]
  if (place === '/' || place === '') void client.prefetchQuery(queryOptionsFor('today.get', {}))
  if (meetingId !== undefined) void client.prefetchQuery(queryOptionsFor('meetings.agenda', { meetingId }))
}
