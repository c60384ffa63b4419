import '../data/zod-without-eval.ts'
import '../ui/base.css'
import '../ui/no-injected-style.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { findOp } from '../../shared/contract.ts'
import { followChanges } from '../data/follow-changes.ts'
import { knowKinds } from '../data/op-kinds.ts'
import { createQueryClient } from '../data/query-client.ts'
import { UiProvider } from '../ui/index.ts'
import { SharedScreen } from './shared-screen.tsx'

/** The second window: it asks what is shown, and can ask nothing else. */
function Wall() {
  const [client] = useState(createQueryClient)
  useEffect(() => followChanges(client), [client])
  return (
    <QueryClientProvider client={client}>
      <UiProvider>
        <SharedScreen />
      </UiProvider>
    </QueryClientProvider>
  )
}

knowKinds((name) => findOp(name)?.kind)

const place = document.getElementById('app')
if (place) {
  createRoot(place).render(
    <StrictMode>
      <Wall />
    </StrictMode>,
  )
}
