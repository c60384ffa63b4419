import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { rearrange, wallDisplay } from '../../../electron/windows/displays.ts'
import type { Arrangement, DisplayAt } from '../../../electron/windows/displays.ts'
import { DisplayMemory } from '../../../electron/windows/remembered-display.ts'

const laptop: DisplayAt = { id: 1, bounds: { x: 0, y: 0, width: 1280, height: 800 } }
const projector: DisplayAt = { id: 2, bounds: { x: 1280, y: 0, width: 1920, height: 1080 } }
const third: DisplayAt = { id: 3, bounds: { x: 3200, y: 0, width: 1920, height: 1080 } }
const onLaptop = { x: 20, y: 20, width: 1200, height: 700 }
const onProjector = { x: 1300, y: 20, width: 1200, height: 700 }
const remembered = { displayId: 2, bounds: projector.bounds }

const asUsual: Arrangement = {
  displays: [laptop, projector],
  console: { bounds: onLaptop, displayId: 1, isPutAway: false },
  wall: { displayId: 2 },
  remembered,
  hadRemembered: true,
}
const nothing = { wall: 'stay', console: 'stay', notice: null }
const moved = { ...asUsual.console, bounds: onProjector }
const putAway = { bounds: onProjector, displayId: 1, isPutAway: true }
const copy = { ...projector, bounds: laptop.bounds }

test.each<[string, Partial<Arrangement>, object]>([
  ['nothing changed', {}, {}],
  ['the wall’s display is unplugged', { displays: [laptop] }, { wall: 'close', notice: 'unplugged' }],
  [
    'it is unplugged and another is plugged in',
    { displays: [laptop, third] },
    { wall: 'close', notice: 'unplugged' },
  ],
  [
    'the console’s display is unplugged, and the system puts the console on the wall’s',
    { displays: [projector], console: moved },
    { wall: 'blank', console: 'putAway', notice: 'consoleUnplugged' },
  ],
  [
    'the console’s display is unplugged, and the console lands on a third',
    { displays: [projector, third], console: { ...moved, bounds: third.bounds } },
    {},
  ],
  ['a console that was put away waits', { displays: [projector], console: putAway }, {}],
  ['a console that was put away comes back with its display', { console: putAway }, { console: 'bringBack' }],
  [
    'both were unplugged while the console was put away',
    { displays: [laptop], console: putAway },
    { wall: 'close', notice: 'unplugged' },
  ],
  ['the console is moved onto the wall’s display', { console: moved }, { wall: 'close', notice: 'together' }],
  [
    'displays are arranged anew so that both are on one',
    { displays: [laptop, projector], console: { ...moved, displayId: 2 } },
    { wall: 'close', notice: 'together' },
  ],
  ['both displays show the same', { displays: [laptop, copy] }, { wall: 'close', notice: 'mirrored' }],
  [
    'both displays show the same while nothing is on the wall',
    { displays: [laptop, copy], wall: null },
    { notice: 'mirrored' },
  ],
  [
    'a wall in a window of its own stays where it was put',
    { wall: { displayId: null }, displays: [laptop] },
    {},
  ],
  ['the remembered display comes back', { wall: null, hadRemembered: false }, { notice: 'back' }],
  [
    'it comes back under another number at the same place',
    { wall: null, hadRemembered: false, displays: [laptop, { ...projector, id: 9 }] },
    { notice: 'back' },
  ],
  ['it comes back with the console on it', { wall: null, hadRemembered: false, console: moved }, {}],
  [
    'another display than the remembered comes',
    { wall: null, hadRemembered: false, displays: [laptop, third] },
    {},
  ],
  ['it was there all along', { wall: null }, {}],
])('when %s', (_case, change, expected) => {
  expect(rearrange({ ...asUsual, ...change })).toEqual({ ...nothing, ...expected })
})

test.each<[string, readonly DisplayAt[], object, number | null]>([
  ['the display it was on last', [laptop, third, projector], onLaptop, 2],
  ['the one at the same place', [laptop, third, { ...projector, id: 9 }], onLaptop, 9],
  ['another, where the last is not there', [laptop, third], onLaptop, 3],
  ['never the console’s, though it was on it last', [laptop, projector], onProjector, 1],
  ['none of its own where there is one display', [laptop], onLaptop, null],
  ['none of its own where both show the same', [laptop, copy], onLaptop, null],
])('opens on %s', (_case, displays, console, expected) => {
  expect(wallDisplay(displays, console as typeof onLaptop, remembered)?.id ?? null).toBe(expected)
})

describe('the display that is remembered', () => {
  const file = () => {
    const folder = mkdtempSync(join(tmpdir(), 'accord-display-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    return join(folder, 'window', 'shared-screen.json')
  }

  test('is there the next time, and is a number and a place', () => {
    const path = file()
    new DisplayMemory(path).keep(remembered)
    expect(new DisplayMemory(path).last()).toEqual(remembered)
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(remembered)
  })

  test.each(['', '{', '{"displayId":"two"}', '[]'])('is none where the file says %j', (text) => {
    const path = file()
    new DisplayMemory(path).keep(remembered)
    writeFileSync(path, text)
    expect(new DisplayMemory(path).last()).toBe(null)
  })

  test('costs nothing where it cannot be written', () => {
    const path = file()
    new DisplayMemory(path).keep({ ...remembered, displayId: 7 })
    const memory = new DisplayMemory(join(path, 'shared-screen.json'))
    memory.keep(remembered)
    expect(memory.last()).toEqual(remembered)
  })
})
