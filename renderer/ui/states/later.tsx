import { useEffect, useState } from 'react'
import type { ComponentType } from 'react'
import { ErrorNote } from './error-note.tsx'
import { Waiting } from './waiting.tsx'

/** A component that is read from its own file, not with the start. */
export type Later<P extends object> = ComponentType<P> & {
  /** Before it is drawn. What fails here is said where it is drawn. */
  readonly load: () => void
}

/**
 * Held in state, not by React.lazy: that would keep the screen as it was for 300 ms where the file is there in five, and
 * draws nothing in between where it is there already.
 */
export function later<P extends object>(file: () => Promise<ComponentType<P>>): Later<P> {
  let there: ComponentType<P> | null = null
  let coming: Promise<unknown> | null = null
  const read = (): Promise<unknown> => (coming ??= file().then((component) => (there = component)))
  function Held(props: P) {
    const [Component, setComponent] = useState(() => there)
    const [isLost, setLost] = useState(false)
    useEffect(() => {
      void read().then(
        () => setComponent(() => there),
        () => setLost(true),
      )
    }, [])
    if (Component) return <Component {...props} />
    if (!isLost) return <Waiting>Opening Accord…</Waiting>
    // A window remembers what it could not read, so that only a new start of it asks again.
    return (
      <ErrorNote title="This page could not be shown" onRetry={() => window.location.reload()}>
        A file of Accord itself could not be read. What was said to be saved is on disk. If trying again does
        not help, install Accord again over this one: that leaves the store as it is.
      </ErrorNote>
    )
  }
  return Object.assign(Held, { load: () => void read().catch(() => undefined) })
}
