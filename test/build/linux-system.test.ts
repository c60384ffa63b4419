import { describe, expect, test } from 'vitest'
import type { System } from '../../build/linux-system.ts'
import {
  displays,
  ensureLibraries,
  ensureTestTools,
  sandboxArguments,
  withDisplay,
} from '../../build/linux-system.ts'

const lacking =
  '\tlibc.so.6 => /lib/libc.so.6 (0x00)\n\tlibgtk-3.so.0 => not found\n\tlibnss3.so => not found\n'

interface Machine {
  readonly root: boolean
  readonly env?: NodeJS.ProcessEnv
  readonly ldd?: readonly string[]
  readonly offered?: RegExp
}

/** A Linux machine whose answers are given, and that keeps what was run and said on it. */
function machine({
  root,
  env = {},
  ldd = [],
  offered = /./,
}: Machine): System & { ran: string[]; said: string[] } {
  const left = [...ldd]
  const ran: string[] = []
  const said: string[] = []
  const answer = (command: string, args: readonly string[]): string => {
    if (command === 'ldd') return left.shift() ?? ''
    if (command !== 'apt-cache') ran.push([command, ...args].join(' '))
    return offered.test(args.at(-1) ?? '') ? 'Candidate: 1.0' : 'Candidate: (none)'
  }
  return { platform: 'linux', root, env, run: answer, log: (line) => void said.push(line), ran, said }
}

describe('the libraries that Electron needs', () => {
  test('are left alone when all are there', () => {
    const system = machine({ root: true, ldd: [''] })
    ensureLibraries('/electron', system)
    expect(system.ran).toEqual([])
  })

  test('are installed by root, by the names that this release gives them', () => {
    const system = machine({ root: true, ldd: [lacking, ''], offered: /^(?!.*t64)/ })
    ensureLibraries('/electron', system)
    expect(system.ran[0]).toBe('apt-get update')
    expect(system.ran[1]).toMatch(
      /^apt-get install -y --no-install-recommends libgtk-3-0 libasound2 .*libnss3/,
    )
    expect(system.said[0]).toContain('Electron needs libgtk-3.so.0, libnss3.so: installing')
  })

  test('are asked for with the exact command by anyone else', () => {
    const system = machine({ root: false, ldd: [lacking] })
    expect(() => ensureLibraries('/electron', system)).toThrow(
      /sudo apt-get install -y libgtk-3-0t64 .*libnss3/,
    )
    expect(system.ran).toEqual([])
  })

  test('are named when installing did not bring them', () => {
    const system = machine({ root: true, ldd: [lacking, lacking] })
    expect(() => ensureLibraries('/electron', system)).toThrow('still lacks libgtk-3.so.0, libnss3.so')
  })
})

describe('the display', () => {
  test('is used where there is one', () => {
    const system = machine({ root: false, env: { DISPLAY: ':0' } })
    expect(withDisplay(['electron', '.'], system)).toEqual(['electron', '.'])
    expect(
      withDisplay(['electron', '.'], machine({ root: false, env: { WAYLAND_DISPLAY: 'w' } })),
    ).toHaveLength(2)
  })

  test('is a virtual one where there is none, and that is said', () => {
    const system = machine({ root: true })
    const command = withDisplay(['electron', '.'], system)
    expect(command.join(' ')).toBe('xvfb-run -a -s -screen 0 1920x1080x24 electron .')
    expect(system.ran[1]).toContain('xvfb xauth')
    expect(system.said.at(-1)).toContain('No display: running under xvfb-run')
  })
})

test('a virtual display has a twin where there are cores for two, a real one has none', () => {
  expect(displays({ ACCORD_VIRTUAL_DISPLAY: '1' }, 2)).toBe(2)
  expect(displays({ ACCORD_VIRTUAL_DISPLAY: '1' }, 1)).toBe(1)
  expect(displays({ DISPLAY: ':0' }, 8)).toBe(1)
})

test('installs only the test tools that are missing', () => {
  const system = machine({ root: true, env: { PATH: '' } })
  ensureTestTools(system)
  expect(system.ran[1]).toContain('poppler-utils openssl python3')
  const equipped = machine({ root: true, env: process.env })
  ensureTestTools(equipped)
  expect(equipped.ran.join()).not.toContain('python3')
})

test('turns the sandbox off for root only, with a warning', () => {
  const root = machine({ root: true })
  expect(sandboxArguments(root)).toEqual(['--no-sandbox'])
  expect(root.said[0]).toContain('Warning: running as root')
  expect(sandboxArguments(machine({ root: false }))).toEqual([])
})
