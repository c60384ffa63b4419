import '../words/describe-field.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
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

/** The file of the page that is drawn first, read before it is: the one that was left, or where the address leads. */
export const getReady = (returnTo: string | null): Promise<void> =>
  readPage(returnTo ?? window.location.hash.slice(1))

/** Everything behind the gate, with a memory of its own: what one member read is never shown to the next. */
export function Inside({ returnTo }: { readonly returnTo: string | null }) {
  const [client] = useState(createQueryClient)
  const [router] = useState(() => startAt(returnTo))
  useEffect(() => {
    const stop = followChanges(client)
    askAhead(client, router.latestLocation.pathname)
    return stop
  }, [client, router])
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
