import { describe, expect, it } from 'vitest'
import { refusedArgument } from '../../electron/packed-arguments.ts'

const linux = { platform: 'linux', isRoot: false } as const

describe('a packed Accord', () => {
  it.each([
    [[]],
    [['--data', '/d']],
    [['--data=/d', '--lock-after=5']],
    [['--lock-after', '-1', '--print-worker']],
    [['--ozone-platform=wayland']],
    [['/home/x/letters.pdf']],
  ])('starts with its own switches: %j', (args) => {
    expect(refusedArgument(args, linux)).toBeNull()
  })

  it.each([
    '--remote-debugging-port=9333',
    '--remote-debugging-pipe',
    '-remote-debugging-port=9333',
    '--inspect',
    '--inspect-brk=0',
    '--js-flags=--expose-gc',
    '--load-extension=/x',
    '--user-data-dir=/x',
    '--password-store=basic',
    '--no-sandbox',
    '--disable-web-security',
    '--host-resolver-rules=MAP * 127.0.0.1',
    '--renderer-cmd-prefix=xterm',
    '--datas=/d',
    '-',
  ])('does not start with %s, wherever it stands', (argument) => {
    const [name] = argument.split('=')
    expect(refusedArgument([argument], linux)).toBe(name)
    expect(refusedArgument(['--data', '/d', argument], linux)).toBe(name)
    expect(refusedArgument(['--data=/d', argument, '--print-worker'], linux)).toBe(name)
  })

  it('lets root alone do without a sandbox, which Chromium has none of for root', () => {
    expect(refusedArgument(['--no-sandbox'], { ...linux, isRoot: true })).toBeNull()
  })

  it('knows the slash that Windows takes for a hyphen', () => {
    const windows = { platform: 'win32', isRoot: false } as const
    expect(refusedArgument(['/remote-debugging-port=9333'], windows)).toBe('/remote-debugging-port')
    expect(refusedArgument(['--data', 'C:\\Accord'], windows)).toBeNull()
  })
})
