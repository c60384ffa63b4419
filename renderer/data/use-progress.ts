import { useEffect, useState } from 'react'
import type { Change, OpNameOf } from '../../shared/contract.ts'
import { api } from './api.ts'

export type Progress = Extract<Change, { readonly kind: 'progress' }>

/** How far a task has come; null before its first word, and again once `active` is false. */
export function useProgress(task: OpNameOf<'task' | 'command'>, active = true): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null)
  useEffect(() => {
    if (!active) return
    const stop = api.on('progress', (change) => {
      if (change.task === task) setProgress(change)
    })
    return () => {
      stop()
      setProgress(null)
    }
  }, [task, active])
  return progress
}
