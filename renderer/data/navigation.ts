import { createContext, useContext } from 'react'

/** Goes to a place from `paths.ts`. */
export type Go = (href: string) => void

export const GoContext = createContext<Go>(() => undefined)

/** For going somewhere after something was done; a link is a link (`TextLink`, `LinkButton`, `RailLink`). */
export const useGo = (): Go => useContext(GoContext)
