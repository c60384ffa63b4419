import type { Side } from '../../shared/kernel/text.ts'

/** What the two agencies are called on every screen: alone, in a list, or as a heading. */
export const sideWords: Readonly<Record<Side, string>> = { health: 'Health', socialCare: 'Council' }

/** The same within a sentence: "nobody can sign for the council". */
export const theSide: Readonly<Record<Side, string>> = { health: 'health', socialCare: 'the council' }

/** The same at the beginning of one. */
export const sentenceSide: Readonly<Record<Side, string>> = { health: 'Health', socialCare: 'The council' }
