import { expect, it } from 'vitest'
import { besideConsole } from '../../../electron/windows/beside.ts'
import type { Bounds } from '../../../electron/windows/displays.ts'

const area = (width: number, height: number): Bounds => ({ x: 0, y: 24, width, height: height - 24 })
const covered = (a: Bounds, b: Bounds): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y))

const maximised = [area(1280, 720), area(1366, 768), area(1440, 900), area(1920, 1080), area(3840, 2160)]

it.each(maximised)(
  'leaves a console that fills the display $width × $height wide enough to work in',
  (all) => {
    const { wall, console } = besideConsole(all, all)
    const own = console ?? all
    expect(own.width).toBeGreaterThanOrEqual(800)
    expect(wall.width).toBeGreaterThanOrEqual(640)
    expect(wall.x + wall.width).toBeLessThanOrEqual(all.x + all.width)
    expect(wall.y + wall.height).toBeLessThanOrEqual(all.y + all.height)
    const most = all.width >= 1440 ? 0 : (own.width * own.height) / 3
    expect(covered(own, wall)).toBeLessThanOrEqual(most)
  },
)

it('takes the room that is free beside a smaller console, and leaves that where it is', () => {
  const all = area(1920, 1080)
  const own = { x: 0, y: 24, width: 1200, height: 800 }
  expect(besideConsole(all, own)).toEqual({
    console: null,
    wall: { x: 1200, y: 24, width: 720, height: 405 },
  })
  const onTheRight = besideConsole(all, { ...own, x: 720 })
  expect([onTheRight.wall.x, onTheRight.console]).toEqual([0, null])
})

it('goes by the display that the console is on, wherever that stands', () => {
  const all = { x: -1920, y: 0, width: 1920, height: 1080 }
  const { wall, console } = besideConsole(all, all)
  expect(wall.x).toBe(-806)
  expect(console).toEqual({ ...all, width: 1114 })
})
