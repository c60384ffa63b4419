import type { Page } from 'playwright'

/** Every text in the memory of the window's own script engine, after it has thrown away what nobody holds. */
export async function heapOf(page: Page): Promise<string> {
  const wire = await page.context().newCDPSession(page)
  const pieces: string[] = []
  wire.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => pieces.push(chunk))
  await wire.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await wire.detach()
  return pieces.join('')
}
