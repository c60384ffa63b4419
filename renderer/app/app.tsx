import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../data/api.ts'
import { createQueryClient } from '../data/query-client.ts'
import { Gate } from '../session/gate.tsx'
import { later } from '../ui/index.ts'

// What stands behind the gate is most of Accord: it is read while a passphrase is typed.
const inside = () => import('./inside.tsx')
const Inside = later(async () => (await inside()).Inside)

/** What can't be read now is asked for again, and said, where it is drawn. */
function getReady(returnTo: string | null): void {
  void inside()
    .then((read) => read.getReady(returnTo))
    .catch(() => undefined)
  Inside.load()
}

/** The whole window: nothing of the store is drawn before the gate opens, and what was read dies when it closes. */
export function App() {
  const [client] = useState(createQueryClient)
  useEffect(() => api.on('locked', () => void client.invalidateQueries()), [client])
  return (
    <QueryClientProvider client={client}>
      <Gate onDrawn={getReady}>{(returnTo, wayIn) => <Inside {...{ returnTo, wayIn }} />}</Gate>
    </QueryClientProvider>
  )
}
