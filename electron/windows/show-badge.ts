import { overlayPixels, overlaySize } from './overlay-pixels.ts'

/** Of Electron, as far as a number on the icon goes. */
export interface Icons<Image> {
  readonly platform: NodeJS.Platform
  /** macOS, and Linux where the launcher is Unity's; elsewhere it does nothing. */
  readonly setBadgeCount: (count: number) => boolean
  /** Windows: over the button in the taskbar, with words for who does not see it. */
  readonly setOverlayIcon: (image: Image | null, words: string) => unknown
  readonly imageOf: (pixels: Buffer, size: { readonly width: number; readonly height: number }) => Image
}

/** Where the platform has no place for it, nothing is shown. */
export function showBadge<Image>(icons: Icons<Image>, count: number): void {
  const { platform } = icons
  if (platform === 'darwin' || platform === 'linux') icons.setBadgeCount(count)
  if (platform !== 'win32') return
  if (count === 0) {
    icons.setOverlayIcon(null, '')
    return
  }
  const size = { width: overlaySize, height: overlaySize }
  icons.setOverlayIcon(icons.imageOf(overlayPixels(count), size), badgeWords(count))
}

/** A number and nothing else: it stands where anybody who passes can read it. */
export const badgeWords = (count: number): string =>
  count === 1 ? '1 thing waits for you' : `${count} things wait for you`
