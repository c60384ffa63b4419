import type { Page } from 'playwright'

interface Invalidated {
  readonly name: string
  readonly args: { readonly data?: { readonly reason?: string; readonly nodeName?: string } }
}

// Each names what had to be laid out, and why.
const category = 'disabled-by-default-devtools.timeline.invalidationTracking'

/**
 * Which elements got or lost a scrollbar while something happened, once each time. One that is there before and after and is
 * named all the same was laid out twice with everything in it: without its scrollbar, to be measured, and with it.
 */
export async function scrollbarsChanged(
  page: Page,
  act: () => Promise<unknown>,
): Promise<readonly (string | undefined)[]> {
  const cdp = await page.context().newCDPSession(page)
  const changed: (string | undefined)[] = []
  let isTold = false
  cdp.on('Tracing.dataCollected', ({ value }) => {
    for (const { name, args } of value as unknown as readonly Invalidated[]) {
      if (name !== 'LayoutInvalidationTracking') continue
      isTold = true
      if (args.data?.reason === 'Scrollbar changed') changed.push(args.data.nodeName)
    }
  })
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: [category] },
  })
  await act()
  const ended = new Promise((done) => cdp.once('Tracing.tracingComplete', done))
  await cdp.send('Tracing.end')
  await ended
  await cdp.detach()
  if (!isTold) throw new Error('nothing was laid out')
  return changed
}
