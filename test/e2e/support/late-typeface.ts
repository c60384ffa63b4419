import type { ElectronApplication } from 'playwright'

/** Letters that the typeface has in a part of its own come to a printed page half a second after the others. */
export const typefaceComesLate = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ session }) => {
    session.fromPartition('accord').webRequest.onBeforeRequest(({ url }, answer) => {
      const isLate = url.includes('/print/fonts/') && url.includes('latin-ext')
      setTimeout(() => answer({ cancel: !url.startsWith('app:') }), isLate ? 500 : 0)
    })
  })
