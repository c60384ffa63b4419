import { useCallback, useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import type { Reply } from '../../shared/kernel/reply.ts'
import { api } from '../data/api.ts'
import type { Checking } from './checked-packs.tsx'
import type { Dropped } from './dropped.ts'

type Checked = Reply<Output<'desk.checkPacks'>>

/** Packs in a folder, or a record’s PDF, chosen or dropped; `isOpen` while there is something to show of it. */
export function useCheckPacks() {
  const [isOpen, setOpen] = useState(false)
  const [checking, setChecking] = useState<Checking>(null)
  const show = useCallback((reply: Checked): void => {
    if (!reply.ok && reply.error.kind === 'cancelled') return setOpen(false)
    setOpen(true)
    setChecking(reply.ok ? reply.value : { error: reply.error })
  }, [])
  const choose = useCallback(
    async (what: 'folder' | 'pdf') => show(await api.call('desk.checkPacks', { what })),
    [show],
  )
  return {
    isOpen,
    checking,
    close: () => setOpen(false),
    choose,
    drop: async (dropped: readonly Dropped[]): Promise<void> => {
      setChecking(null)
      setOpen(true)
      const files = await Promise.all(
        dropped.map(async ({ path, file }) => ({ path, bytes: new Uint8Array(await file.arrayBuffer()) })),
      )
      show(await api.call('desk.checkDropped', { files }))
    },
  }
}
