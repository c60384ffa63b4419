/** A line of text, or something that is one thing: where it stands from the top of the page, in pixels. */
export interface Box {
  readonly top: number
  readonly bottom: number
}

// A page that ends earlier than this only because of one tall thing would be nearly empty.
const leastShare = 0.3
// Lines that touch do not cross.
const hair = 0.5

/**
 * Where the pages begin when what is `height` high is shown `room` pixels at a time: never through a line, so that
 * nothing is half seen. A thing that is higher than a page is the only one that is cut.
 */
export function pageCuts(boxes: readonly Box[], height: number, room: number): readonly number[] {
  const cuts = [0]
  if (room <= 0) return cuts
  let start = 0
  while (height - start > room + hair) {
    start = endOfPage(boxes, start, room)
    cuts.push(start)
  }
  return cuts
}

function endOfPage(boxes: readonly Box[], start: number, room: number): number {
  let end = start + room
  for (;;) {
    const crossing = boxes.filter(({ top, bottom }) => top < end - hair && bottom > end + hair)
    if (crossing.length === 0) return end
    end = Math.min(...crossing.map(({ top }) => top))
    if (end < start + room * leastShare) return start + room
  }
}
