import { useCallback, useLayoutEffect, useRef } from 'react'

/** The same function for as long as the component is there, which does what the last drawing of it would. */
export function useSteady<Given extends unknown[], R>(act: (...given: Given) => R): (...given: Given) => R {
  const latest = useRef(act)
  useLayoutEffect(() => {
    latest.current = act
  })
  return useCallback((...given: Given) => latest.current(...given), [])
}
