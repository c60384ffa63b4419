import type { ElectronApplication, Page } from 'playwright'

interface Counting {
  drawn: number
  commits: number
  readonly by: Record<string, number>
}

type Counted = Window & { counting?: Counting }

interface Fiber {
  readonly tag: number
  readonly flags: number
  readonly child: Fiber | null
  readonly sibling: Fiber | null
  readonly alternate: Fiber | null
  readonly type: unknown
}

/**
 * Stands where React looks for its developer tools, and counts what each commit has drawn as they do. Runs in a window, before
 * anything else: `addInitScript`.
 */
export function countDrawn(): void {
  const counting: Counting = { drawn: 0, commits: 0, by: {} }
  const [ofFunction, ofClass, forwarded, memo] = [0, 1, 11, 15]
  const components = new Set([ofFunction, ofClass, forwarded, memo])
  const nameOf = (type: unknown): string => {
    const { name, render, type: inner } = (type ?? {}) as { name?: string; render?: unknown; type?: unknown }
    return name ?? (render === undefined ? (inner === undefined ? '?' : nameOf(inner)) : nameOf(render))
  }
  // React marks what it has called with the first flag.
  const count = (fiber: Fiber): void => {
    if (!components.has(fiber.tag) || (fiber.flags & 1) === 0) return
    counting.drawn += 1
    const name = nameOf(fiber.type)
    counting.by[name] = (counting.by[name] ?? 0) + 1
  }
  const walk = (first: Fiber | null): void => {
    for (let fiber = first; fiber !== null; fiber = fiber.sibling) {
      count(fiber)
      // What was passed over keeps the children that it had.
      if (fiber.alternate === null || fiber.alternate.child !== fiber.child) walk(fiber.child)
    }
  }
  const hook = {
    supportsFiber: true,
    renderers: new Map(),
    inject: () => 1,
    checkDCE: () => undefined,
    onCommitFiberUnmount: () => undefined,
    onPostCommitFiberRoot: () => undefined,
    onCommitFiberRoot: (_id: number, root: { readonly current: Fiber }) => {
      counting.commits += 1
      walk(root.current)
    },
  }
  Object.assign(window, { counting, ['__REACT_DEVTOOLS_GLOBAL_HOOK__']: hook })
}

type Handlers = Map<string, (...given: unknown[]) => unknown>

/** Counts from now on what windows ask. */
export const countCalls = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ ipcMain }) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    const { _invokeHandlers: handlers } = ipcMain as unknown as { readonly _invokeHandlers: Handlers }
    for (const [channel, handler] of handlers)
      handlers.set(channel, (...given) => {
        asked.push(String(given[1]))
        return handler(...given)
      })
  })

export interface Drawn {
  /** Components that React called, again or for the first time. */
  readonly drawn: number
  readonly commits: number
  readonly by: Readonly<Record<string, number>>
  /** What the windows asked, in turn. */
  readonly asked: readonly string[]
}

export const askedSoFar = (app: ElectronApplication): Promise<readonly string[]> =>
  app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)

/** What was drawn and asked while something happened. */
export async function drawnBy(
  app: ElectronApplication,
  page: Page,
  act: () => Promise<unknown>,
): Promise<Drawn> {
  await page.evaluate(() => {
    const { counting } = window as Counted
    if (counting) Object.assign(counting, { drawn: 0, commits: 0, by: {} })
  })
  await app.evaluate(() => void ((globalThis as unknown as { asked: string[] }).asked.length = 0))
  await act()
  const asked = await askedSoFar(app)
  const seen = await page.evaluate(() => (window as Counted).counting)
  if (!seen) throw new Error('the window counts nothing')
  return { ...seen, asked }
}
