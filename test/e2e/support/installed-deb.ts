import { execFileSync, spawnSync } from 'node:child_process'
import { atTheEnd } from './cleanup.ts'

const said = (command: string, args: readonly string[]): string | undefined => {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' })
  return status === 0 ? stdout : undefined
}

/** Why no package can be installed here for a moment; null where it can. */
export function whyNoDeb(): string | null {
  if (process.platform !== 'linux') return 'debs are for Linux'
  if (said('dpkg', ['--version']) === undefined) return 'there is no dpkg here'
  if (process.getuid?.() !== 0) return 'only root installs packages'
  return said('dpkg-query', ['--show', 'accord']) === undefined ? null : 'an Accord is installed here already'
}

export const removeDeb = (): void => void spawnSync('dpkg', ['--purge', 'accord'])

/** Installs it as `apt install` would once its libraries are there; it is gone at the end, whatever comes between. */
export function installDeb(path: string): void {
  atTheEnd(() => Promise.resolve(removeDeb()))
  execFileSync('dpkg', ['--install', path], { stdio: 'pipe' })
}
