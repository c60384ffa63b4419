import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../data/api.ts'
import { createQueryClient } from '../data/query-client.ts'
import { Gate } from '../session/gate.tsx'
import { Inside } from './inside.tsx'
import { followFlush } from '../data/use-flush.ts'

/** The whole window: nothing of the store is drawn before the gate opens, and what was read dies when it closes. */
export function App() {
  const [client] = useState(createQueryClient)
  useEffect(() => {
    const stops = [followFlush(), api.on('locked', () => void client.invalidateQueries())]
    return () => stops.forEach((stop) => stop())
  }, [client])
  return (
    <QueryClientProvider client={client}>
      <Gate>{(returnTo) => <Inside returnTo={returnTo} />}</Gate>
    </QueryClientProvider>
  )
}
