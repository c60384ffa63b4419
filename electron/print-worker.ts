import { app } from 'electron'
import type { Session } from 'electron'
import { createInterface } from 'node:readline'
import { pdfMark } from './tasks/pdf-mark.ts'
import type { PrintPage } from './tasks/shell.ts'
import { printAll } from './windows/print.ts'

/**
 * For the command line: one page a line on standard input, one PDF a line (base64) on standard output.
 * Texts go through pipes only, never through a file of ours.
 */
export async function runPrintWorker(ours: Session): Promise<void> {
  try {
    for await (const line of createInterface({ input: process.stdin })) {
      const [pdf] = await printAll([JSON.parse(line) as PrintPage], ours, () => undefined)
      await say(`${pdfMark}${Buffer.from(pdf ?? new Uint8Array()).toString('base64')}\n`)
    }
    app.exit(0)
  } catch {
    app.exit(1)
  }
}

/** Resolves once the pipe has taken it: an exit would cut off what is still on its way. */
const say = (line: string): Promise<void> =>
  new Promise((resolve, reject) => process.stdout.write(line, (error) => (error ? reject(error) : resolve())))
