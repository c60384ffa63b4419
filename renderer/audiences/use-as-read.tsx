import { useState } from 'react'
import type { ReactNode } from 'react'
import { useShortcuts } from '../ui/index.ts'
import { AsRead } from './as-read.tsx'
import type { AsReadProps } from './as-read.tsx'

export const asReadKey = 'mod+e'

interface SeeAsRead {
  readonly open: () => void
  /** Drawn while it is open. */
  readonly page: ReactNode
}

/** One key and `open` show a case as somebody else would read it. Null: there is none here. */
export function useAsRead(of: Omit<AsReadProps, 'onClose'> | null): SeeAsRead {
  const [isOpen, setOpen] = useState(false)
  const open = () => setOpen(true)
  useShortcuts('Who may read what', {
    [asReadKey]: {
      label: 'See this case as health, the council, the person or their GP would read it',
      inFields: true,
      isDisabled: of === null,
      run: open,
    },
  })
  return { open, page: isOpen && of && <AsRead {...of} onClose={() => setOpen(false)} /> }
}
