const figure = new Intl.NumberFormat('en-GB')

/** Says no more than was found: a trail that was rewritten from end to end fits together too. */
export const soundWords = (size: number, at: string): string =>
  size === 1
    ? `Checked at ${at}: there is one entry, and it fits.`
    : `Checked at ${at}: all ${figure.format(size)} entries fit together.`

export const brokenWords = (firstBad: number | null, at: string): string =>
  firstBad === null
    ? `Checked at ${at}: the trail does not fit together`
    : `Checked at ${at}: the trail does not fit together from entry ${figure.format(firstBad)} on`
