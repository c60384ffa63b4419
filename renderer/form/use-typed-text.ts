import { useEffect, useState } from 'react'

/** What was typed, a moment after the last key: so that a list is asked for once and not for every letter. */
export function useTypedText(text: string, pauseMs = 120): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs)
    return () => clearTimeout(timer)
  }, [text, pauseMs])
  return settled
}
