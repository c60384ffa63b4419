import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Writable } from 'node:stream'
import { Failure } from '../../shared/kernel/reply.ts'
import { pdfMark } from '../tasks/pdf-mark.ts'
import type { OnPrinted, ToPrint } from '../tasks/shell.ts'

const worker = join(import.meta.dirname, '..', '..', 'build', 'print-worker.ts')

/** Pages go to the desktop runtime through a pipe and come back as PDFs; nothing is written on the way. */
export async function printWithElectron(
  pages: readonly ToPrint[],
  onPrinted: OnPrinted,
): Promise<Uint8Array[]> {
  if (pages.length === 0) return []
  const scratch = mkdtempSync(join(tmpdir(), 'accord-print-'))
  const child = spawn(process.execPath, [worker, '--data', scratch], { stdio: ['pipe', 'pipe', 'inherit'] })
  // A worker that can't start closes its end; what it said of that is already on standard error.
  child.stdin.on('error', () => undefined)
  try {
    const sending = sendAll(child.stdin, pages)
    // It is awaited below, and may fail before: nobody is to be told of it twice.
    sending.catch(() => undefined)
    const made: Uint8Array[] = []
    for await (const line of createInterface({ input: child.stdout })) {
      if (!line.startsWith(pdfMark)) continue
      const pdf = Buffer.from(line.slice(pdfMark.length), 'base64')
      made.push(pdf)
      onPrinted(made.length, pdf, made.length - 1)
    }
    await sending
    if (made.length !== pages.length) throw new Failure({ kind: 'notAllowed', why: 'printing' })
    return made
  } finally {
    child.kill()
    rmSync(scratch, { recursive: true, force: true })
  }
}

async function sendAll(to: Writable, pages: readonly ToPrint[]): Promise<void> {
  try {
    for (const page of pages) to.write(`${JSON.stringify(await page)}\n`)
  } finally {
    to.end()
  }
}
