import { join, resolve } from 'node:path'
import { idleSeconds } from './idle.ts'

export interface Arguments {
  readonly dataDir: string
  readonly lockAfterSeconds: number
  /** Prints pages for the command line and does nothing else. */
  readonly printWorker: boolean
}

/** `--data DIR`, and `--lock-after SECONDS`, which can only make locking sooner. Anything else is ignored. */
export function readArguments(args: readonly string[], userData: string): Arguments {
  const valueOf = (name: string): string | undefined => {
    const inline = args.find((argument) => argument.startsWith(`${name}=`))
    const next = args[args.indexOf(name) + 1]
    return inline ? inline.slice(name.length + 1) : args.includes(name) ? next : undefined
  }
  const data = valueOf('--data')
  const wanted = Number(valueOf('--lock-after') ?? idleSeconds)
  return {
    dataDir: data ? resolve(data) : join(userData, 'store'),
    lockAfterSeconds: Number.isFinite(wanted) && wanted > 0 ? Math.min(wanted, idleSeconds) : idleSeconds,
    printWorker: args.includes('--print-worker'),
  }
}
