import { closeSync, fstatSync, readdirSync } from 'node:fs'

// Input, output, errors, and the channel to the shell.
const given = 4

/**
 * Closes the sockets that a development runtime left open for its child: Chromium closes its channels only for the
 * processes that it starts itself. As long as a copy of one is open here, the shell never hears that the process at the
 * other end has died, and now and then waited for ever for its first window. Node has no socket of its own yet.
 */
export function closeInheritedSockets(): void {
  if (process.platform !== 'linux') return
  for (const fd of readdirSync('/proc/self/fd').map(Number)) if (fd >= given && isSocket(fd)) closeSync(fd)
}

function isSocket(fd: number): boolean {
  try {
    return fstatSync(fd).isSocket()
  } catch {
    // The descriptor that read the list is gone by now.
    return false
  }
}
