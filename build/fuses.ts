import type { FuseV1Config } from '@electron/fuses'
import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses'

/**
 * What a released app may do, all nine, by what Electron's own security guide says and Bitwarden ships.
 * Integrity of the archive can be checked on Windows and macOS only.
 */
export function releaseFuses(platform: string): Record<FuseV1Options, boolean> {
  return {
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableCookieEncryption]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: platform !== 'linux',
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    // On, the app does not open: it asks for a snapshot file that no build here makes.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Pages come over app://, so file:// needs no more than any browser gives it.
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    [FuseV1Options.WasmTrapHandlers]: true,
  }
}

/** The fuses that this binary knows, and their state; a removed one is left out. */
export async function readFuses(binary: string): Promise<Partial<Record<FuseV1Options, boolean>>> {
  const { version: _, ...wire } = await getCurrentFuseWire(binary)
  const known = Object.entries(wire).filter(
    ([, state]) => state === FuseState.ENABLE || state === FuseState.DISABLE,
  )
  return Object.fromEntries(known.map(([fuse, state]) => [fuse, state === FuseState.ENABLE]))
}

/** Sets every fuse that the binary knows, and refuses one that has a fuse of which nothing is said here. */
export async function setReleaseFuses(binary: string, platform: string): Promise<void> {
  const known = await readFuses(binary)
  const wanted = Object.entries(releaseFuses(platform)).filter(([fuse]) => fuse in known)
  const config = { version: FuseVersion.V1, strictlyRequireAllFuses: true, ...Object.fromEntries(wanted) }
  await flipFuses(binary, config as FuseV1Config)
}
