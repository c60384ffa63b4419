import type { ElectronApplication } from 'playwright'

type Handler = (event: unknown, name: string, input: unknown) => Promise<unknown>

/** Lets every answer to this operation wait, as a slow store would, until the function that it answers is called. */
export async function holdBack(app: ElectronApplication, operation: string): Promise<() => Promise<void>> {
  await app.evaluate(({ ipcMain }, name) => {
    const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handler> }
    const answer = handlers.get('accord') as Handler
    const gate = Promise.withResolvers<void>()
    Object.assign(globalThis, {
      release: () => {
        handlers.set('accord', answer)
        gate.resolve()
      },
    })
    handlers.set('accord', async (event, asked, input) => {
      if (asked === name) await gate.promise
      return answer(event, asked, input)
    })
  }, operation)
  return () => app.evaluate(() => (globalThis as unknown as { release: () => void }).release())
}
