import { z } from 'zod'
import { Id } from './ids.ts'
import { everyone, task } from './op.ts'

/** What is printed: the page as it stands on screen, or the letter that is open, as it would be sent. */
const Printed = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('page') }),
  z.strictObject({ what: z.literal('letter'), recordId: Id }),
])

/** What any desktop program does. */
export const desk = {
  /** Through the computer's own print dialog; `cancelled` where it was put away there. */
  print: task<void>()(Printed, everyone),
}
