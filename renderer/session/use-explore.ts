import { useCallback } from 'react'
import type { AppError } from '../../shared/kernel/reply.ts'
import { useCommandOp } from '../data/use-op.ts'
import { useProgress } from '../data/use-progress.ts'
import { rememberDemonstrationPassphrase } from './demonstration-passphrase.ts'
import { rememberLogin } from './last-login.ts'

export interface Explore {
  /** Makes the demonstration panel where there is none, and opens it as this member; empty: as its coordinator. */
  readonly explore: (login?: string) => Promise<void>
  readonly pending: boolean
  readonly progress: { readonly done: number; readonly total?: number | undefined }
  readonly error: AppError | null
}

export function useExplore(onOpened: () => Promise<void>): Explore {
  const { run, pending, error } = useCommandOp('session.exploreDemonstration')
  const progress = useProgress('session.exploreDemonstration', pending)
  const explore = useCallback(
    async (login = '') => {
      const reply = await run({ login })
      if (!reply.ok) return
      rememberDemonstrationPassphrase(reply.value.passphrase)
      rememberLogin('demonstration', reply.value.who.login)
      await onOpened()
    },
    [run, onOpened],
  )
  return { explore, pending, progress: { done: progress?.done ?? 0, total: progress?.total }, error }
}
