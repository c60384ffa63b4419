export { paragraphs } from '../../shared/kernel/paragraphs.ts'

// Characters that XML 1.0 cannot carry at all, even escaped; the store refuses them, but a pack must still open.
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** The text with whatever no document may hold shown as a replacement character, never dropped. */
export const printable = (text: string): string => text.toWellFormed().replace(unprintable, '\uFFFD')
