import { expect, test } from 'vitest'
import { overlayPixels, overlaySize } from '../../../electron/windows/overlay-pixels.ts'
import { showBadge } from '../../../electron/windows/show-badge.ts'

function icons(platform: NodeJS.Platform) {
  const did: (readonly unknown[])[] = []
  return {
    did,
    platform,
    setBadgeCount: (count: number) => did.push(['badge', count]) > 0,
    setOverlayIcon: (image: Buffer | null, words: string) => void did.push(['overlay', image?.length, words]),
    imageOf: (pixels: Buffer) => pixels,
  }
}

test.for(['darwin', 'linux'] as const)('on %s the system draws the number', (platform) => {
  const one = icons(platform)
  showBadge(one, 3)
  showBadge(one, 0)
  expect(one.did).toEqual([
    ['badge', 3],
    ['badge', 0],
  ])
})

test('on Windows a small picture stands over the icon, with words that name nobody, and goes', () => {
  const one = icons('win32')
  showBadge(one, 1)
  showBadge(one, 12)
  showBadge(one, 0)
  const bytes = overlaySize * overlaySize * 4
  expect(one.did).toEqual([
    ['overlay', bytes, '1 thing waits for you'],
    ['overlay', bytes, '12 things wait for you'],
    ['overlay', undefined, ''],
  ])
})

test('elsewhere nothing is shown', () => {
  const one = icons('freebsd')
  showBadge(one, 3)
  expect(one.did).toEqual([])
})

/** Each fourth pixel of the middle, as far as the signs reach. */
function drawn(count: number): readonly string[] {
  const pixels = overlayPixels(count)
  const at = (x: number, y: number) => (pixels[(y * overlaySize + x) * 4] === 0xff ? '#' : '.')
  const rows = [7, 11, 15, 19, 23]
  return rows.map((y) => [11, 15, 19].map((x) => at(x, y)).join(''))
}

test('the picture is a disc that is clear outside, with the number in it', () => {
  expect(drawn(7)).toEqual(['###', '..#', '.#.', '.#.', '.#.'])
  expect(drawn(4)).toEqual(['#.#', '#.#', '###', '..#', '..#'])
  const corner = overlayPixels(7).subarray(0, 4)
  expect([...corner]).toEqual([0, 0, 0, 0])
  expect(overlayPixels(10)).toEqual(overlayPixels(99))
  expect(overlayPixels(9)).not.toEqual(overlayPixels(10))
})
