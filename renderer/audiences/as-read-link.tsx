import { Kbd, TextButton } from '../ui/index.ts'
import type { AsReadProps } from './as-read.tsx'
import { asReadKey, useAsRead } from './use-as-read.tsx'

/** In the margin, or beside what leaves: the case as somebody else would read it. */
export function AsReadLink(of: Omit<AsReadProps, 'onClose'>) {
  const { open, page } = useAsRead(of)
  return (
    <p>
      <TextButton onPress={open}>As somebody else would read it</TextButton> <Kbd combo={asReadKey} />
      {page}
    </p>
  )
}
