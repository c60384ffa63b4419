/** Of a packed app: our own, with a value or without, and where a desktop says how it draws windows. */
const takenWithValue = ['--data', '--lock-after', '--ozone-platform', '--ozone-platform-hint']
const takenAlone = ['--print-worker']

export interface StartedBy {
  readonly platform: NodeJS.Platform
  /** Chromium has no sandbox for root, who may say so. */
  readonly isRoot: boolean
}

/**
 * The first switch that a packed Accord does not take; null: it may start. Chromium and Electron take hundreds, some of
 * which open the whole session to any program (`--remote-debugging-port`) or load what is not Accord's; no fuse covers
 * them, so everything that is not ours is refused. What is no switch at all, such as a file's name, is nobody's concern.
 */
export function refusedArgument(args: readonly string[], { platform, isRoot }: StartedBy): string | null {
  let isValue = false
  for (const argument of args) {
    const [name = ''] = argument.split('=')
    if (isValue) isValue = false
    else if (takenWithValue.includes(name)) isValue = name === argument
    else if (takenAlone.includes(argument) || (isRoot && argument === '--no-sandbox')) continue
    else if (isSwitch(argument, platform)) return name
  }
  return null
}

// Chromium takes one hyphen like two, and on Windows a slash.
const isSwitch = (argument: string, platform: NodeJS.Platform): boolean =>
  argument.startsWith('-') || (platform === 'win32' && argument.startsWith('/'))
