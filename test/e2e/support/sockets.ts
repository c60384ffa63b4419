import { readFileSync, readdirSync, readlinkSync } from 'node:fs'

const table = (pid: number, name: string): string[] => {
  try {
    return readFileSync(`/proc/${pid}/net/${name}`, 'utf8').trim().split('\n').slice(1)
  } catch {
    return []
  }
}

const listen = '0A'

interface Socket {
  readonly kind: string
  readonly inode: string
  readonly state: string
  readonly local: string
  readonly remote: string
}

/**
 * Every Internet socket that these processes hold, "tcp 0100007F:1F90 → …" as Linux writes it, but for those that
 * they listen on and what is connected to these: that is the wire by which a test drives them.
 */
export function internetSockets(pids: readonly number[]): readonly string[] {
  const held = new Set(pids.flatMap(socketInodes))
  const all = ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6'].flatMap((kind) =>
    table(pids[0] ?? process.pid, kind).map((line): Socket => {
      const [, local = '', remote = '', state = '', , , , , , inode = ''] = line.trim().split(/\s+/)
      return { kind, inode, state, local, remote }
    }),
  )
  const ours = all.filter(({ inode }) => held.has(inode))
  const driven = new Set(ours.filter(({ state }) => state === listen).map(({ local }) => local))
  return ours
    .filter(({ local }) => !driven.has(local))
    .map(({ kind, local, remote }) => `${kind} ${local} → ${remote}`)
}

function socketInodes(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => socketInode(`/proc/${pid}/fd/${fd}`))
  } catch {
    // It ended between being listed and being read.
    return []
  }
}

function socketInode(path: string): string[] {
  try {
    return /^socket:\[(\d+)\]$/.exec(readlinkSync(path))?.[1] ? [readlinkSync(path).slice(8, -1)] : []
  } catch {
    return []
  }
}
