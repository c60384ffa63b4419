import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../data/api.ts'
import { createQueryClient } from '../data/query-client.ts'
import { Gate } from '../session/gate.tsx'
import { later } from '../ui/index.ts'

// What stands behind the gate is most of Accord: it is read while a passphrase is typed.
const Inside = later(async () => (await import('./inside.tsx')).Inside)

/** The whole window: nothing of the store is drawn before the gate opens, and what was read dies when it closes. */
export function App() {
  const [client] = useState(createQueryClient)
  useEffect(() => api.on('locked', () => void client.invalidateQueries()), [client])
  return (
    <QueryClientProvider client={client}>
      <Gate onDrawn={Inside.load}>{(returnTo) => <Inside returnTo={returnTo} />}</Gate>
    </QueryClientProvider>
  )
}
