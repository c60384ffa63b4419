import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Failure } from '../../shared/kernel/reply.ts'
import { pdfMark } from '../tasks/pdf-mark.ts'
import type { OnPrinted, PrintPage } from '../tasks/shell.ts'

const worker = join(import.meta.dirname, '..', '..', 'build', 'print-worker.ts')

/** Pages go to the desktop runtime through a pipe and come back as PDFs; nothing is written on the way. */
export async function printWithElectron(
  pages: readonly PrintPage[],
  onPrinted: OnPrinted,
): Promise<Uint8Array[]> {
  if (pages.length === 0) return []
  const scratch = mkdtempSync(join(tmpdir(), 'accord-print-'))
  const child = spawn(process.execPath, [worker, '--data', scratch], { stdio: ['pipe', 'pipe', 'inherit'] })
  // A worker that can't start closes its end; what it said of that is already on standard error.
  child.stdin.on('error', () => undefined)
  try {
    for (const page of pages) child.stdin.write(`${JSON.stringify(page)}\n`)
    child.stdin.end()
    const made: Uint8Array[] = []
    for await (const line of createInterface({ input: child.stdout })) {
      if (!line.startsWith(pdfMark)) continue
      const pdf = Buffer.from(line.slice(pdfMark.length), 'base64')
      made.push(pdf)
      onPrinted(made.length, pdf)
    }
    if (made.length !== pages.length) throw new Failure({ kind: 'notAllowed', why: 'printing' })
    return made
  } finally {
    child.kill()
    rmSync(scratch, { recursive: true, force: true })
  }
}
