import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** What an update is made of: one file for a computer of that kind. */
export const installers = ['nsis', 'dmg', 'AppImage', 'deb', 'rpm'] as const
export type Installer = (typeof installers)[number]

export const isInstaller = (name: string): name is Installer =>
  (installers as readonly string[]).includes(name)

interface Needs {
  readonly platform: NodeJS.Platform
  /** Commands that have to be on the path, with what brings them. */
  readonly commands: Readonly<Record<string, string>>
  /** electron-builder fetches tools of its own for it, from where the official Electron comes from. */
  readonly fetches: boolean
}

const needs: Readonly<Record<Installer, Needs>> = {
  nsis: { platform: 'win32', commands: {}, fetches: true },
  dmg: { platform: 'darwin', commands: { hdiutil: 'macOS' }, fetches: true },
  AppImage: { platform: 'linux', commands: {}, fetches: true },
  deb: { platform: 'linux', commands: { 'dpkg-deb': 'dpkg' }, fetches: false },
  rpm: { platform: 'linux', commands: { rpmbuild: 'rpm' }, fetches: true },
}

const platformNames: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'Windows',
  darwin: 'macOS',
  linux: 'Linux',
}

export interface Workshop {
  readonly platform: NodeJS.Platform
  readonly has: (command: string) => boolean
  /** Whether the network reaches the official Electron, and so what electron-builder fetches. */
  readonly isReached: boolean
}

export const workshopHere = (isReached: boolean, env: NodeJS.ProcessEnv = process.env): Workshop => ({
  platform: process.platform,
  has: (command) => (env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, command))),
  isReached,
})

/** Why an installer can't be made here, as a sentence; null where it can. */
export function whyNot(installer: Installer, { platform, has, isReached }: Workshop): string | null {
  const { platform: wanted, commands, fetches } = needs[installer]
  if (platform !== wanted) return `It is made on ${platformNames[wanted] ?? wanted}.`
  const missing = Object.entries(commands).filter(([command]) => !has(command))
  if (missing.length > 0)
    return `It needs ${missing.map(([command, from]) => `${command} (from ${from})`).join(' and ')}.`
  return fetches && !isReached
    ? 'electron-builder fetches tools for it, and this network does not reach them.'
    : null
}
