import { writeSync } from 'node:fs'
import { works } from './work.ts'
import type { Told, Work } from './work.ts'

// Started by a test and killed by it: says each change only once it is acknowledged.
const [what = '', told = ''] = process.argv.slice(2)
const say = (said: string | number): void => void writeSync(1, `${said}\n`)
try {
  await works[what as Work](JSON.parse(told) as Told, say)
  say('done')
} catch (error) {
  say(`refused ${(error as Error).message}`)
}
process.exit(0)
