import type { Measure } from './measures.ts'
import { decidedIn } from './measures-of-tests.ts'

const ofReplaced = (title: string, numerator: string, cannot: string) =>
  ({
    group: 'releasing',
    form: 'money',
    title,
    numerator,
    denominator: 'Decided cases with a line that replaces something and says what that costs',
    period: decidedIn,
    source: 'The lines of the plan: what a line replaces, and what becomes of that money',
    cannot: `${cannot} Where one of the three is of few cases, none of the three is told. An amount that one agency alone may know is not in it.`,
    link: 'released',
    within: 'replacedYear',
  }) satisfies Measure

/** What becomes of the money that plans replace. The first three are parts of it, and together they are all of it. */
export const freedMeasures = {
  freedYear: ofReplaced(
    'Of it, money that comes free, for a year',
    'What is replaced, where the line says that the money can be spent on something else, or that a provider gives it back',
    'Whether it was spent on something better, and whether it came free when the plan said so: it is what the plan says.',
  ),
  tiedYear: ofReplaced(
    'Of it, money tied in block contracts, for a year',
    'What is replaced, where the line says that a block contract is paid all the same',
    'When that contract ends, and whether enough people leave it for it to be made smaller.',
  ),
  unknownYear: ofReplaced(
    'Of it, money of which nobody has said',
    'What is replaced, where no line says what becomes of the money',
    'Whether nobody knows or nobody wrote it down.',
  ),
  doubleRunning: {
    group: 'releasing',
    form: 'money',
    title: 'What it costs that the old and the new run side by side',
    numerator: 'What lines say that it costs in all that both run',
    denominator: 'Decided cases with a line that says so',
    period: decidedIn,
    source: 'The lines of the plan',
    cannot:
      'What it cost in the end, and what it costs where nobody wrote it down. Some of it has to be: nobody is left without support. An amount that one agency alone may know is not in it.',
    better: 'fewer',
  },
} as const satisfies Readonly<Record<string, Measure>>
