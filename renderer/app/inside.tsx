import '../words/describe-field.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { api } from '../data/api.ts'
import { GoContext } from '../data/navigation.ts'
import { findOp } from '../../shared/contract.ts'
import { followChanges } from '../data/follow-changes.ts'
import { knowKinds } from '../data/op-kinds.ts'
import { createQueryClient } from '../data/query-client.ts'
import { followFlush } from '../data/use-flush.ts'
import { askAhead } from './ask-ahead.ts'
import { createAppRouter, readPage } from './routes.tsx'
import type { AppRouter } from './routes.tsx'
import { UiProvider } from '../ui/index.ts'

knowKinds((name) => findOp(name)?.kind)

const hrefOf = (place: string): string => `#${place}`

/** Says to the shell where this window is, so that unlocking comes back to it. */
function reportPlace(router: AppRouter): () => void {
  const report = (route: string) => void api.call('session.at', { route })
  report(router.latestLocation.pathname)
  return router.subscribe('onResolved', ({ toLocation }) => report(toLocation.pathname))
}

function startAt(returnTo: string | null): AppRouter {
  if (returnTo !== null) window.location.replace(hrefOf(returnTo))
  return createAppRouter()
}

/** Where a window begins: at the one that was left, or where the address leads. */
const placeOf = (returnTo: string | null): string => returnTo ?? window.location.hash.slice(1)

/** The file of the page that is drawn first, read before it is. */
export const getReady = (returnTo: string | null): Promise<void> => readPage(placeOf(returnTo))

interface DrawnProps {
  readonly client: QueryClient
  readonly returnTo: string | null
}

function Drawn({ client, returnTo }: DrawnProps) {
  const [router] = useState(() => startAt(returnTo))
  useEffect(followFlush, [])
  useEffect(() => reportPlace(router), [router])
  const go = useCallback((href: string) => void router.navigate({ to: href }), [router])
  return (
    <QueryClientProvider client={client}>
      <UiProvider navigate={go} useHref={hrefOf}>
        <GoContext value={go}>
          <RouterProvider router={router} />
        </GoContext>
      </UiProvider>
    </QueryClientProvider>
  )
}

interface InsideProps {
  readonly returnTo: string | null
  /** Draws what may still stand before the work, and the work after it. */
  readonly wayIn: (work: ReactNode) => ReactNode
}

/**
 * Everything behind the gate, with a memory of its own: what one member read is never shown to the next. What the first page
 * is made of is asked for while the way in is, and is there once the page is drawn.
 */
export function Inside({ returnTo, wayIn }: InsideProps) {
  const [client] = useState(createQueryClient)
  const [place] = useState(() => placeOf(returnTo))
  useEffect(() => {
    const stop = followChanges(client)
    askAhead(client, place)
    return stop
  }, [client, place])
  return wayIn(<Drawn client={client} returnTo={returnTo} />)
}
