import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { PlaceMemory } from '../../../electron/windows/window-place.ts'
import type { DisplayArea } from '../../../electron/windows/window-place.ts'

const laptop: DisplayArea = { id: 1, workArea: { x: 0, y: 0, width: 1280, height: 760 } }
const desk: DisplayArea = { id: 2, workArea: { x: 1280, y: 0, width: 1920, height: 1040 } }
const small = { x: 40, y: 30, width: 900, height: 600, isMaximized: false }
const large = { x: 1400, y: 40, width: 1700, height: 900, isMaximized: true }

function file(): string {
  const folder = mkdtempSync(join(tmpdir(), 'accord-place-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, 'window', 'window-place.json')
}

describe('the place of the window', () => {
  test('is remembered for each display, and the last one comes first', () => {
    const path = file()
    const memory = new PlaceMemory(path)
    memory.keep(1, small)
    memory.keep(2, large)
    const next = new PlaceMemory(path)
    expect(next.placeOn([laptop, desk])).toEqual(large)
    expect(next.placeOn([laptop])).toEqual(small)
    expect(next.placeOn([{ ...laptop, id: 7 }])).toBeNull()
  })

  test('lies within the display, though that became smaller or moved', () => {
    const memory = new PlaceMemory(file())
    memory.keep(2, large)
    const shrunk = { id: 2, workArea: { x: 0, y: 0, width: 1024, height: 700 } }
    expect(memory.placeOn([shrunk])).toEqual({ x: 0, y: 0, width: 1024, height: 700, isMaximized: true })
  })

  test('holds numbers only, and of no more than twenty displays', () => {
    const path = file()
    const memory = new PlaceMemory(path)
    for (let id = 1; id <= 30; id += 1) memory.keep(id, { ...small, title: 'A name' } as typeof small)
    const kept = readFileSync(path, 'utf8')
    expect(kept).not.toContain('name')
    expect(Object.keys((JSON.parse(kept) as { on: object }).on)).toHaveLength(20)
  })

  test.each(['{', '[]', '{"last":"1","on":{"1":{"x":"a"}}}', '{"last":"1","on":{},"more":1}'])(
    'is forgotten where the file says something else: %s',
    (text) => {
      const path = file()
      new PlaceMemory(path).keep(1, small)
      writeFileSync(path, text)
      expect(new PlaceMemory(path).placeOn([laptop])).toBeNull()
    },
  )
})
