import { createContext, useContext } from 'react'

/** Opens the search over everything, for a button on the page. */
export const Finder = createContext<() => void>(() => undefined)
export const useFinder = (): (() => void) => useContext(Finder)
