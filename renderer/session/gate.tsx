import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { SessionStatus } from '../../shared/session.ts'
import { UiProvider, Waiting, later } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { Door } from './door.tsx'
import { OpenSessionContext } from '../data/session-context.ts'
import type { OpenSession } from '../data/session-context.ts'
import { StoreTrouble } from './store-trouble.tsx'

const WayIn = later(async () => (await import('./way-in.tsx')).WayIn)
const RecoveryKeyPage = later(async () => (await import('./recovery-key-page.tsx')).RecoveryKeyPage)
const SecondPlacePage = later(async () => (await import('../backups/second-place-page.tsx')).SecondPlacePage)

export interface GateProps {
  /** Called once the door is on screen: what stands behind it is wanted soon. */
  readonly onDrawn: (returnTo: string | null) => void
  /**
   * Drawn only while a store is open; is given where the window was before it was locked, and what draws the work once nothing
   * stands before it any more.
   */
  readonly children: (returnTo: string | null, wayIn: (work: ReactNode) => ReactNode) => ReactNode
}

// What was drawn is on screen once the frame has been through the other processes.
const onScreenMs = 100

/** After the frame that shows what was just drawn. Answers a function that lets it be. */
function afterPaint(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => (timer = setTimeout(act, onScreenMs)))
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}

function openSession(status: SessionStatus, refresh: () => Promise<void>): OpenSession | null {
  if (status.open === null) return null
  const { store, who } = status.open
  const { panelName, recoveryConfirmed, recoveryInHalves } = status[store]
  return { store, who, panelName: panelName ?? '', recoveryConfirmed, recoveryInHalves, refresh }
}

/** Stands before everything: welcome, set-up, unlocking, and whatever keeps the store from opening. */
export function Gate({ onDrawn, children }: GateProps) {
  const { data, error, refetch } = useQueryOp('session.status', {})
  // Held here and nowhere else, and only until it was typed back.
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null)
  const [isRenewed, setRenewed] = useState(false)
  const [asksPlace, setAsksPlace] = useState(false)
  // What somebody has just come in with, until it is known whether they choose another.
  const [typed, setTyped] = useState('')
  const session = data ? openSession(data, refetch) : null
  const isDrawn = data !== undefined && session === null
  const returnTo = data?.returnTo ?? null
  useEffect(() => {
    if (!isDrawn) return
    return afterPaint(() => {
      onDrawn(returnTo)
      WayIn.load()
    })
  }, [isDrawn, onDrawn, returnTo])

  if (session && recoveryKey === null && !asksPlace) {
    const wayIn = (work: ReactNode): ReactNode =>
      session.store === 'demonstration' ? (
        work
      ) : (
        <WayIn typed={typed} onPast={() => setTyped('')}>
          {work}
        </WayIn>
      )
    return (
      <OpenSessionContext key={`${session.store} ${session.who.memberId}`} value={session}>
        {children(returnTo, wayIn)}
      </OpenSessionContext>
    )
  }
  return (
    <UiProvider>
      <main>
        {error && <StoreTrouble error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Waiting>Opening Accord…</Waiting>}
        {recoveryKey !== null && (
          <RecoveryKeyPage
            recoveryKey={recoveryKey}
            isRenewed={isRenewed}
            // Asked again first: else the page behind the gate would say that the key was never typed back.
            onConfirmed={() =>
              void refetch().then(() => {
                setAsksPlace(!isRenewed)
                setRecoveryKey(null)
              })
            }
          />
        )}
        {asksPlace && <SecondPlacePage onDone={() => setAsksPlace(false)} />}
        {data && !error && recoveryKey === null && !asksPlace && (
          <Door
            status={data}
            onOpened={refetch}
            onTyped={setTyped}
            onMade={setRecoveryKey}
            onRenewed={async (next) => {
              setRenewed(true)
              setRecoveryKey(next === '' ? null : next)
              await refetch()
            }}
          />
        )}
      </main>
    </UiProvider>
  )
}
