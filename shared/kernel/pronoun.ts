import { z } from 'zod'

/** How somebody is spoken of on screen. */
export const Pronoun = z.enum(['she', 'he', 'they'])
export type Pronoun = z.output<typeof Pronoun>
