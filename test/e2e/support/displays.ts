import type { ElectronApplication } from 'playwright'

export interface FakeDisplay {
  readonly id: number
  readonly bounds: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }
}

/** The app sees these displays from now on, and is told as the system tells it. */
export const plugIn = (
  app: ElectronApplication,
  displays: readonly FakeDisplay[],
  event: 'display-added' | 'display-removed' | 'display-metrics-changed',
): Promise<void> =>
  app.evaluate(
    ({ screen }, [all, name]) => {
      const [first] = screen.getAllDisplays()
      screen.getAllDisplays = () =>
        all.map((one) => ({ ...(first as Electron.Display), ...one, workArea: one.bounds }))
      // Electron's types know each event by itself.
      ;(screen as unknown as NodeJS.EventEmitter).emit(name, {}, all.at(-1))
    },
    [displays, event] as const,
  )
