// PKWARE APPNOTE 6.3: the end record points to the central directory; each of its entries points to a local header.
// Both carry a DOS time and date, which would make two copies of one record differ by when they were written.
const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const headerSignature = 0x04034b50
// 1 January 1980, 00:00: the earliest that the format knows.
const earliest = 0x0021_0000

/** The same zip with every member dated 1 January 1980. For zips as docx writes them: without comment or ZIP64. */
export function fixZipTimes(zip: Uint8Array): Uint8Array {
  const settled = Uint8Array.from(zip)
  const view = new DataView(settled.buffer)
  const end = settled.length - 22
  expect(view, end, endSignature)
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    expect(view, at, entrySignature)
    const header = view.getUint32(at + 42, true)
    expect(view, header, headerSignature)
    view.setUint32(at + 12, earliest, true)
    view.setUint32(header + 10, earliest, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return settled
}

function expect(view: DataView, at: number, signature: number): void {
  if (view.getUint32(at, true) !== signature) throw new TypeError('not a plain zip')
}
