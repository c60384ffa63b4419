import { monthOf } from '../../days/marks.ts'
import type { DemoItem } from '../../shapes/script.ts'

export const threlfall2: DemoItem = {
  case: 'threlfall-2',
  presenter: 'Kofi Ansah',
  // One sings in Marjorie’s choir and the other has a tribunal at noon: inquorate, so it can be discussed only.
  attendance: [
    { login: 'bridget', state: 'sits_out' },
    { login: 'farid', state: 'apology' },
  ],
  later: {
    kind: 'carried',
    to: '2026-12-04',
    reason: `Only one from health could decide: one sings with Marjorie and one was called to a tribunal. She was telephoned and said that ${monthOf('2027-05-15')} would still be there.`,
  },
}
