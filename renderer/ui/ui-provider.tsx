import type { ReactNode } from 'react'
import { I18nProvider, RouterProvider } from 'react-aria-components'
import { useAimedPresses } from './press/aimed-press.ts'
import { Announcer } from './states/announcer.tsx'

export interface UiProviderProps {
  /** The router's navigation, so that every link here goes through it. Leave out where there is no router. */
  readonly navigate?: (href: string) => void
  /** Turns a place into the address shown (`#/cases`), if the router writes them differently. */
  readonly useHref?: (href: string) => string
  readonly children: ReactNode
}

/** Once, round everything in a window: British English, links through the router, spoken and shown notes. */
export function UiProvider({ navigate, useHref, children }: UiProviderProps) {
  useAimedPresses()
  const inside = (
    <>
      {children}
      <Announcer />
    </>
  )
  return (
    <I18nProvider locale="en-GB">
      {navigate ? (
        <RouterProvider navigate={navigate} {...(useHref && { useHref })}>
          {inside}
        </RouterProvider>
      ) : (
        inside
      )}
    </I18nProvider>
  )
}
