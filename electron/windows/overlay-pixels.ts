/** Windows draws it at 16 pixels, and at twice that on a dense display. */
export const overlaySize = 32

// Five rows of three; a dot is drawn as a square of four pixels, or of three where there are two signs.
const signs: Readonly<Record<string, string>> = {
  '0': '111101101101111',
  '1': '010110010010111',
  '2': '111001111100111',
  '3': '111001111001111',
  '4': '101101111001001',
  '5': '111100111001111',
  '6': '111100111101111',
  '7': '111001010010010',
  '8': '111101111101111',
  '9': '111101111001111',
  '+': '000010111010000',
}
const [columns, rows] = [3, 5]

const ink = [0x22, 0x1d, 0x1b] as const
const paper = [0xff, 0xff, 0xff] as const

/** A dark disc with a light edge, so that it stands out on a taskbar of either theme; above nine it says "9+". */
export function overlayPixels(count: number): Buffer {
  const pixels = Buffer.alloc(overlaySize * overlaySize * 4)
  const words = count > 9 ? '9+' : String(count)
  for (let y = 0; y < overlaySize; y++)
    for (let x = 0; x < overlaySize; x++) {
      const colour = isSign(words, x, y) ? paper : discAt(x, y)
      if (colour) pixels.set([...colour, 0xff], (y * overlaySize + x) * 4)
    }
  return pixels
}

function discAt(x: number, y: number): readonly number[] | null {
  const middle = (overlaySize - 1) / 2
  const far = Math.hypot(x - middle, y - middle)
  if (far > middle) return null
  return far > middle - 2 ? paper : ink
}

function isSign(words: string, x: number, y: number): boolean {
  const dot = words.length > 1 ? 3 : 4
  const width = dot * (columns * words.length + words.length - 1)
  const left = Math.floor((overlaySize - width) / 2)
  const top = Math.floor((overlaySize - dot * rows) / 2)
  const column = Math.floor((x - left) / dot)
  const row = Math.floor((y - top) / dot)
  if (column < 0 || row < 0 || row >= rows) return false
  const place = column % (columns + 1)
  const sign = signs[words.charAt(Math.floor(column / (columns + 1)))]
  return place < columns && sign?.charAt(row * columns + place) === '1'
}
