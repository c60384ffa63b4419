import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { demonstrationPassphrase, makeDemonstration } from '../../../electron/demonstration/make.ts'
import type { Cast } from '../../../electron/demonstration/make.ts'
import { seedStore } from '../../../electron/seed/seed.ts'
import { Store } from '../../../electron/store/app/service.ts'
import '../../support/cheap-passphrases.ts'
import { temporaryFolder } from './cleanup.ts'

export { demonstrationPassphrase }

const repository = join(import.meta.dirname, '../../..')
const kept = join(repository, 'test-results', 'stores')

/** A data folder of its own with the demonstration’s risk panel in it; gone at the end. */
export const demonstrationData = (): Promise<string> => dataOf('panel')

/** The same with the team beside it, as whoever explores the demonstration has it. */
export const demonstrationWithTeam = (): Promise<string> => dataOf('panel_and_team')

/** The same panel after years: so many invented cases, made once a run. */
export const seededData = (cases: number): Promise<string> =>
  copied(onceMade(`seeded-${cases}`, (folder) => seedStore(folder, { cases, seed: 1, now: new Date() })))

const dataOf = (cast: Cast): Promise<string> => copied(demonstrationOnce(cast))

async function copied(making: Promise<string>): Promise<string> {
  const made = await making
  const folder = temporaryFolder('demonstration')
  cpSync(made, folder, { recursive: true })
  return folder
}

const demonstrationOnce = (cast: Cast): Promise<string> =>
  onceMade(`demonstration-${cast}`, async (unfinished) => {
    const store = new Store(unfinished)
    await makeDemonstration(
      store,
      'panel',
      'listed',
      () => undefined,
      0,
      () => Promise.resolve(),
      cast,
    )
    await store.close()
  })

/** Made once a run, since a panel's half year takes its time; anew when the sources have changed. */
async function onceMade(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const sources = readFileSync(join(repository, 'dist', '.sources'), 'utf8').slice(0, 16)
  const folder = join(kept, `${name}-${sources}`)
  if (existsSync(folder)) return folder
  const unfinished = `${folder}.${process.pid}`
  mkdirSync(unfinished, { recursive: true })
  await make(unfinished)
  takeIntoUse(unfinished, folder)
  return folder
}

/** Another worker may have made one meanwhile, which is as good. */
function takeIntoUse(unfinished: string, folder: string): void {
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    rmSync(unfinished, { recursive: true })
  }
}
