import { start } from './start.ts'

/** Pages in on standard input, PDFs out on standard output, for the command line (electron/print-worker.ts). */
process.exitCode = await start(['--print-worker', ...process.argv.slice(2)])
