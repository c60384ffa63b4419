import { flipBits } from './flips.ts'
import { forgeries } from './forgeries.ts'
import { judged } from './packs.ts'

/** `npm run test:forge [FLIPS]`: every forgery, and so many flips with the sums as they stand and written anew. */
async function main(): Promise<boolean> {
  const flips = Number(process.argv[2] ?? 10_000)
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
  return isSound
}

process.exitCode = (await main()) ? 0 : 1
