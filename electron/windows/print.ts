import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { BrowserWindow, Session } from 'electron'
import { Failure } from '../../shared/kernel/reply.ts'
import type { OnPrinted, PrintPage, PrintedOnPaper, ToPrint } from '../tasks/shell.ts'
import { hasOurType } from './has-our-type.ts'
import { printPages } from './our-session.ts'
import { origin } from './policy.ts'
import { openWindow } from './window.ts'

// Laying a page out and writing it as a PDF are steps of several processes, each idle while another works.
const windowsAtOnce = 2

/** Hidden windows, whose scripts are off, print the pages of a release between them, each what comes next. */
export async function printAll(
  pages: readonly ToPrint[],
  ours: Session,
  onPrinted: OnPrinted,
): Promise<Uint8Array[]> {
  const made: Uint8Array[] = []
  let [next, done] = [0, 0]
  const printOn = async (window: BrowserWindow): Promise<void> => {
    try {
      while (next < pages.length) {
        const place = next++
        const page = await pages[place]
        if (window.isDestroyed() || !page) throw new Failure({ kind: 'cancelled' })
        const pdf = await printOne(window, page)
        made[place] = pdf
        onPrinted(++done, pdf, place)
      }
    } catch (error) {
      // What one of them fails at is over for all.
      next = pages.length
      throw error
    } finally {
      window.destroy()
    }
  }
  const windows = pages.slice(0, windowsAtOnce).map(() => openWindow('print', '', ours))
  const ended = await Promise.allSettled(windows.map(printOn))
  for (const one of ended) if (one.status === 'rejected') throw one.reason
  return made
}

/** The same page as in a PDF, through the computer's own dialog. */
export async function printOnPaper(page: PrintPage, ours: Session): Promise<PrintedOnPaper> {
  const window = openWindow('print', '', ours)
  try {
    return await withPage(window, page, async () => {
      // Paper can't be looked at: once a PDF has the typeface, so has what comes after it.
      await inOurType(window, page)
      return askPrinter(window)
    })
  } finally {
    window.destroy()
  }
}

// Electron's own words for a dialog that was put away (its documentation of webContents.print).
const putAway = /cancel/i

const askPrinter = (window: BrowserWindow): Promise<PrintedOnPaper> =>
  new Promise((resolve) =>
    window.webContents.print({ pageSize: 'A4', printBackground: true }, (done, why) =>
      resolve(done ? 'printed' : putAway.test(why) ? 'cancelled' : 'failed'),
    ),
  )

/** What a window shows, by its own print style. No header is asked for, so that no address stands on paper. */
export async function printShown(window: BrowserWindow): Promise<PrintedOnPaper> {
  // The window's own colour would be printed round the page.
  const colour = window.getBackgroundColor()
  window.setBackgroundColor('#ffffff')
  try {
    return await askPrinter(window)
  } finally {
    if (!window.isDestroyed()) window.setBackgroundColor(colour)
  }
}

const printOne = (window: BrowserWindow, page: PrintPage): Promise<Uint8Array> =>
  withPage(window, page, () => inOurType(window, page))

async function inOurType(window: BrowserWindow, page: PrintPage): Promise<Uint8Array> {
  for (let tries = 1; tries <= mostTries; tries++) {
    const pdf = await window.webContents.printToPDF(page.settings)
    if (hasOurType(pdf)) return pdf
    await setTimeout(tries * 20)
  }
  throw new Error('the typeface did not come')
}

const mostTries = 12

/**
 * Of a typeface in several parts one can come before another, and whatever is in that one is left out of what is
 * printed meanwhile. A world of our own may be asked although the page's scripts are off.
 */
async function loadType(window: BrowserWindow): Promise<void> {
  const code = 'Promise.all([...document.fonts].map((part) => part.load())).then(() => true)'
  await window.webContents.executeJavaScriptInIsolatedWorld(ourWorld, [{ code }])
}

// Electron's own are 0 and 999; an extension's begin above a million, and we have none.
const ourWorld = 1000

async function withPage<T>(window: BrowserWindow, page: PrintPage, work: () => Promise<T>): Promise<T> {
  const path = `/print/${randomUUID()}.html`
  printPages.set(path, page.html)
  try {
    await window.loadURL(origin + path)
    await loadType(window)
    return await work()
  } finally {
    printPages.delete(path)
  }
}
