import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { displays } from '../../../build/linux-system.ts'

const patience = 20_000

/** Starts the twin of the virtual display, for the second worker, and answers with what ends it. */
export async function setup(): Promise<(() => void) | undefined> {
  if (displays() === 1) return undefined
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const said = server.stdio[3] as Readable
  process.env['ACCORD_SECOND_DISPLAY'] = `:${await number(said)}`
  return () => void server.kill()
}

function number(said: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('The second virtual display did not start')), patience)
    said.once('data', (line: Buffer) => {
      clearTimeout(late)
      resolve(line.toString('latin1').trim())
    })
  })
}
