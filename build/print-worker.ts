import { start } from './start.ts'

// Standard output carries the PDFs: whatever the set-up has to say goes beside it.
console.log = console.error

process.exitCode = await start(['--print-worker', ...process.argv.slice(2)])
