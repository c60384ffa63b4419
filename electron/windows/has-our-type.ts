/**
 * Chromium asks for a typeface when it first lays a page out, which in a window that nobody sees is when it prints, and
 * leaves the letters out until it is there. Scripts are off, so the page can't be asked: what was printed is looked at.
 */
export const hasOurType = (pdf: Uint8Array): boolean => Buffer.from(pdf).includes('Atkinson')
