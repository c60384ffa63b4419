import { readFileSync, readdirSync, readlinkSync } from 'node:fs'

const table = (pid: number, name: string): string[] => {
  try {
    return readFileSync(`/proc/${pid}/net/${name}`, 'utf8').trim().split('\n').slice(1)
  } catch {
    return []
  }
}

interface Socket {
  readonly kind: string
  readonly inode: string
  readonly isListening: boolean
  readonly local: string
  readonly remote: string
}

/** Every Internet socket that these processes hold, with its addresses in hexadecimal as Linux writes them. */
export function internetSockets(pids: readonly number[]): readonly Socket[] {
  const held = new Set(pids.flatMap(socketInodes))
  const all = ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6'].flatMap((kind) =>
    table(pids[0] ?? process.pid, kind).map((line): Socket => {
      const [, local = '', remote = '', state = '', , , , , , inode = ''] = line.trim().split(/\s+/)
      return { kind, inode, isListening: state === '0A', local, remote }
    }),
  )
  return all.filter(({ inode }) => held.has(inode))
}

/** Without those that a process listens on and what is connected to them: the wire by which a test drives it. */
export function withoutTheWire(sockets: readonly Socket[]): readonly Socket[] {
  const wire = new Set(sockets.filter(({ isListening }) => isListening).map(({ local }) => local))
  return sockets.filter(({ local }) => !wire.has(local))
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
