import type { MinutesText } from '../../../shared/minutes.ts'
import type { Printed } from '../../../shared/printed.ts'
import { explained, termsSection } from '../content/explained.ts'

/** As it is printed: what `minutesPage` sets, and what is looked at before. */
export const printedMinutes = (text: MinutesText): Printed => ({
  eyebrow: 'Minutes',
  heading: text.heading,
  head: text.head,
  sections: spelled(text),
  isCompact: false,
  top: text.title,
  stamp: '',
  foot: 'A summary of what was recorded, not verbatim',
})

export const spelled = ({ sections, terms }: MinutesText) =>
  [...explained(sections, terms), termsSection(terms)].filter(({ blocks }) => blocks.length > 0)
