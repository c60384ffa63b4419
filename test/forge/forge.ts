import { parseArgs } from 'node:util'
import { flipBits } from './flips.ts'
import { forgeries } from './forgeries.ts'
import { judged } from './packs.ts'
import { flipCarried, flipPdf } from './pdf-flips.ts'

/**
 * `npm run test:forge [-- --flips N]`: every forgery, and so many flips (10,000 unless told otherwise) with the sums as
 * they stand and written anew. Ten thousand of both take some four minutes.
 */
async function main(): Promise<boolean> {
  const { values } = parseArgs({ options: { flips: { type: 'string', default: '10000' } } })
  const flips = Number(values.flips)
  if (!Number.isInteger(flips) || flips < 1) throw new RangeError('--flips takes a number')
  const missed: string[] = []
  for (const { name, make, named } of forgeries) {
    const { state, reasons } = await judged(await make())
    if (state === 'current' || !reasons.some((reason) => reason.includes(named))) missed.push(name)
  }
  process.stdout.write(`${forgeries.length} forgeries, ${missed.length} not found: ${missed.join('; ')}\n`)
  let isSound = missed.length === 0
  for (const again of [false, true]) {
    const { current, unnamed } = await flipBits(flips, { again, seed: Date.now() % 1_000_000 })
    const sums = again ? 'sums written anew' : 'sums as they stand'
    process.stdout.write(`${flips} flips, ${sums}: ${current.length} current, ${unnamed.length} not named\n`)
    for (const line of [...current, ...unnamed].slice(0, 20)) process.stdout.write(`  ${line}\n`)
    isSound &&= current.length === 0 && unnamed.length === 0
  }
  return (await pdfsFound(flips)) && isSound
}

/** A PDF takes a hundred times as long to read as a statement: a tenth of the flips each. */
async function pdfsFound(flips: number): Promise<boolean> {
  const [tenth, seed] = [Math.ceil(flips / 10), Date.now() % 1_000_000]
  const within = await flipPdf(tenth, { seed })
  const carried = await flipCarried(tenth, { seed })
  process.stdout.write(
    `${tenth} flips of record.pdf: ${within.current.length} current, ${within.unnamed.length} not named (${within.sameWords} of ${2 * tenth} verdicts on unchanged words, and say so)\n` +
      `${tenth} flips of what it carries: ${carried.current.length} current, ${carried.unnamed.length} not named\n`,
  )
  const lines = [within, carried].flatMap((report) => [...report.current, ...report.unnamed])
  for (const line of lines.slice(0, 20)) process.stdout.write(`  ${line}\n`)
  return lines.length === 0
}

process.exitCode = (await main()) ? 0 : 1
