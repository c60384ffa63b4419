import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

const root = resolve(import.meta.dirname, '..')

/** Which Electron is locked and when it was published (`npm view electron time`): a registry is not asked for it. */
const Release = z.strictObject({ version: z.string(), releasedOn: z.iso.date() })
export type ElectronRelease = z.output<typeof Release>

/** Electron mends what is found in Chromium every week or two, and looks after three majors of eight weeks each. */
export const freshFor = 60

export const electronRelease = (): ElectronRelease =>
  Release.parse(JSON.parse(readFileSync(join(root, 'build', 'electron-release.json'), 'utf8')))

export function lockedElectron(): string {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, { readonly version?: string }>>
  }
  return lock.packages['node_modules/electron']?.version ?? ''
}

/** Why a runtime must not be handed to people any more; null: it may. */
export function staleness({ version, releasedOn }: ElectronRelease, today: string): string | null {
  const days = (Date.parse(today) - Date.parse(releasedOn)) / 86_400_000
  if (days <= freshFor) return null
  return `Electron ${version} is ${days} days old (${releasedOn}): what was found in Chromium since is not mended in it. Lock a newer one, and say when it was released in build/electron-release.json.`
}

if (import.meta.main) {
  const stale = staleness(electronRelease(), new Date().toISOString().slice(0, 10))
  if (stale !== null) {
    process.stderr.write(`${stale}\n`)
    process.exitCode = 1
  }
}
