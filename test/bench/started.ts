import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Page } from 'playwright'
import { chromium } from 'playwright'
import { launchOptions } from '../e2e/launch.ts'
import { endLater } from './scratch.ts'

/** An Electron app that was left alone while it started. */
export interface Started {
  readonly page: Page
  readonly pid: number
  /** Milliseconds since the UNIX epoch. */
  readonly at: number
  readonly end: () => Promise<void>
}

// Whoever watches a start slows it down: the page remembers when it was painted, and is asked later.
const leftAloneMs = 2500
const patience = 10_000

/** Starts an app as a user would, with nothing attached to it but a port to ask it at later. */
export async function startApp(appDir: string, dataDir: string): Promise<Started> {
  const { executablePath = '', args = [], env } = await launchOptions(appDir, dataDir)
  const at = performance.timeOrigin + performance.now()
  const child = spawn(executablePath, ['--remote-debugging-port=0', ...args], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const end = endLater(() => stop(child))
  const address = await addressOf(child)
  await pause(leftAloneMs)
  const connect = (): Promise<Browser> => chromium.connectOverCDP(address, { timeout: patience })
  // Playwright now and then waits for ever; see ../e2e/launch.ts.
  const browser = await connect().catch(connect)
  const [context] = browser.contexts()
  if (!context) throw new Error(`${appDir} has no window`)
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  const endAll = async (): Promise<void> => {
    await browser.close()
    await end()
  }
  return { page, pid: child.pid ?? 0, at, end: endAll }
}

function addressOf(child: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((found, failed) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (address) found(address)
    })
    child.on('exit', (code) => failed(new Error(`It ended with ${code} before its window:\n${said}`)))
  })
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill()
  const late = setTimeout(() => child.kill('SIGKILL'), 5000)
  await ended
  clearTimeout(late)
}

/** When the largest text of the page was painted, in milliseconds since the UNIX epoch. */
export const paintedAt = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((found) => {
        new PerformanceObserver((list) => {
          const last = list.getEntries().at(-1)
          if (last) found(performance.timeOrigin + last.startTime)
        }).observe({ type: 'largest-contentful-paint', buffered: true })
      }),
  )
