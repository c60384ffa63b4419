import { readFileSync } from 'node:fs'
import { platform } from 'node:os'
import { resolve } from 'node:path'

// A service that copies files one by one as they change takes halves of a store, and puts older ones back.
const services: readonly (readonly [name: string, folder: RegExp])[] = [
  ['OneDrive', /^onedrive( - .+)?$/i],
  ['Dropbox', /^dropbox( \(.+\))?$/i],
  ['Google Drive', /^(google ?drive|my drive|googledrive-.+)$/i],
  ['iCloud Drive', /^(iclouddrive|icloud drive|mobile documents|com~apple~clouddocs)$/i],
  ['Nextcloud', /^(nextcloud|owncloud)\d*$/i],
  ['Box', /^(box|box sync|box-box)$/i],
  ['Syncthing', /^syncthing$/i],
]
const networkTypes = /^(nfs4?|cifs|smb3?|smbfs|afpfs|fuse\.(sshfs|rclone|davfs2?)|davfs2?|9p)$/

/** The service or "a network drive" that has a hand in this folder; null where none is known. */
export function copiedBy(folder: string, mounts: string = readMounts()): string | null {
  const path = resolve(folder)
  if (/^(\\\\|\/\/)[^\\/]/.test(folder)) return 'a network drive'
  const parts = path.split(/[\\/]/)
  const service = services.find(([, name]) => parts.some((part) => name.test(part)))
  return service?.[0] ?? (isOnNetwork(path, mounts) ? 'a network drive' : null)
}

/** By the mount that holds it: the longest that its path begins with. */
function isOnNetwork(path: string, mounts: string): boolean {
  const holding = mounts
    .split('\n')
    .map((line) => line.split(' '))
    .filter(
      ([, place = '']) => place !== '' && (path === place || path.startsWith(place.replace(/\/?$/, '/'))),
    )
    .toSorted(([, a = ''], [, b = '']) => b.length - a.length)[0]
  return networkTypes.test(holding?.[2] ?? '')
}

function readMounts(): string {
  if (platform() !== 'linux') return ''
  try {
    return readFileSync('/proc/mounts', 'utf8')
  } catch {
    return ''
  }
}
