import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { createService } from '../../electron/store/app/create-service.ts'
import { noAnswers } from '../../shared/imports/answers.ts'
import { emptyPanel } from './import.ts'
import { inTurns } from './measure.ts'
import type { Measured } from './measure.ts'
import { guide } from './panels.ts'
import { referralFile } from './referral-file.ts'
import { scratch } from './scratch.ts'

const rows = 100_000
const turns = 3
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Every cell of the same rows as spreadsheets and old systems write it; each row has something of each kind. */
function hardened(plain: Buffer): Buffer {
  const [headings = [], ...people] = parse(plain)
  const lines = people.map((cells, index) => Buffer.from(hardRow(headings, cells, index), 'latin1'))
  const title = Buffer.from('Referrals to joint panel\r\n\r\n')
  const total = Buffer.from(`\r\nTotal,${String(people.length)}\r\n`)
  return Buffer.concat([title, Buffer.from(headings.join(',')), ...lines, total])
}

const inLetters = (date: string): string =>
  date.replace(/^(..)\/(..)\//, (_, day: string, month: string) => `${day}-${months[Number(month) - 1]}-`)

type Harden = (cell: string, index: number, accents: string) => string

/** By heading; the others stay as they are. */
const harder: Readonly<Record<string, Harden>> = {
  'Client ID': (cell) => `'${cell}`,
  'NHS Number': (cell) => `="${cell}"`,
  Surname: (cell, _, accents) => `${cell}${accents.replace('\x92', '')}`,
  DOB: (cell) => `="${inLetters(cell)}"`,
  Postcode: (cell, index) => (index % 10 === 0 ? 'not known yet' : cell),
  'Referral Date': (cell) => ` ${inLetters(cell)} 00:00`,
  'Referral Reason': (cell, _, accents) => `"${cell} ""Yes""\n${accents}"`,
  'Indicative Health Budget (pa)': (cell) =>
    `"GBP ${cell.replace('£', '').replace(/\B(?=(\d{3})+\.)/, ',')} pa"`,
}

/** Bytes, a character each: half of the rows with windows-1252, half with UTF-8 that was encoded twice. */
function hardRow(headings: readonly string[], cells: readonly string[], index: number): string {
  const accents = index % 2 === 0 ? '\xE9\x92' : '\xC3\x83\xC2\xA9'
  const hard = cells.map((cell, at) => harder[headings[at] ?? '']?.(cell, index, accents) ?? cell)
  return `\r\n${hard.join(',')},,`
}

/** Of this process alone: what else the machine does meanwhile counts for nothing. */
async function cpuOf(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** A hundred thousand rows in which every cell is hard to read, beside the same ones written plainly. */
export async function hardFile(): Promise<Measured> {
  const folder = scratch('hard')
  const [clean, hard] = [join(folder, 'clean.csv'), join(folder, 'hard.csv')]
  const plain = referralFile(rows)
  writeFileSync(clean, plain)
  writeFileSync(hard, hardened(plain))
  const service = createService(await emptyPanel(), null, () => undefined)
  await service.unlock('panel', guide.login, guide.passphrase)
  const read = (path: string): Promise<number> =>
    cpuOf(async () => {
      const result = await service.previewImport(path, 'health', null, { ...noAnswers, twice: 'mend' })
      if (result.kind !== 'preview' || result.preview.accepted !== rows) throw new Error('rows were refused')
    })
  const { ours, floor } = await inTurns(
    turns,
    () => read(hard),
    () => read(clean),
  )
  await service.close()
  return {
    what: 'a hard file of 100,000 rows read, by the processor’s time',
    unit: 'ms',
    ours,
    floor,
    floorIs: 'the same written plainly',
  }
}
