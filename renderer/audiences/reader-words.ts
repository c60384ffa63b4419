import type { ReaderName } from '../../shared/audiences.ts'

interface ReaderWords {
  /** Among the others: "Health". */
  readonly label: string
  /** "As health would read it". */
  readonly within: string
  /** What they are given, and are not. */
  readonly about: string
}

export const readerWords: Readonly<Record<ReaderName, ReaderWords>> = {
  health: {
    label: 'Health',
    within: 'health',
    about: 'What health’s members read, and what stands in health’s copy.',
  },
  socialCare: {
    label: 'The council',
    within: 'the council',
    about: 'What the council’s members read, and what stands in the council’s copy.',
  },
  person: {
    label: 'The person',
    within: 'the person',
    about:
      'What the person would be given: nothing that is one agency’s own, and nothing that is marked as not for them.',
  },
  gp: {
    label: 'Their GP',
    within: 'their GP',
    about:
      'What their doctor would be given: what health reads, and nothing from somebody else that is not decided.',
  },
}
