export interface Size {
  readonly width: number
  readonly height: number
}

/** As a window asks for it, in pixels of the screen's own scale. */
export interface WantedSize extends Size {
  readonly minWidth: number
  readonly minHeight: number
}

/** No more than there is: a laptop at 150 % has 911 × 480 beside its taskbar, and a foot below that is out of reach. */
export const fitted = <T extends WantedSize>(wanted: T, area: Size): T => ({
  ...wanted,
  width: Math.min(wanted.width, area.width),
  height: Math.min(wanted.height, area.height),
  minWidth: Math.min(wanted.minWidth, area.width),
  minHeight: Math.min(wanted.minHeight, area.height),
})
