import { replaceEqualDeep } from '@tanstack/react-query'
import { useState } from 'react'

/** The very same as before for as long as it says the same, part by part: whoever is given it is not drawn again. */
export function useSame<T>(value: T): T {
  const [before, keep] = useState(value)
  const same = replaceEqualDeep(before, value)
  if (same !== before) keep(() => same)
  return same
}
