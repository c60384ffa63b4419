import { z } from 'zod'
import type { Control, DefaultValues, FieldPath } from 'react-hook-form'
import { SetUp } from '../../shared/session.ts'

/** With the passphrase a second time, which is only looked at here. */
export const SetUpTwice = SetUp.extend({ again: z.string() }).refine(
  ({ passphrase, again }) => passphrase === again,
  { path: ['again'], message: 'the two passphrases are not the same' },
)

/** What the form holds while it is filled in. */
export type SetUpInput = z.input<typeof SetUpTwice>
export type SetUpControl = Control<SetUpInput, unknown, z.output<typeof SetUpTwice>>

export interface SetUpStep {
  readonly title: string
  readonly lead: string
  /** Checked before going on. */
  readonly fields: readonly FieldPath<SetUpInput>[]
}

export const setUpSteps: readonly SetUpStep[] = [
  {
    title: 'The two agencies',
    lead: 'Their names and codes stand on every record and pack, and can be corrected later. The codes are in the Organisation Data Service; where one is missing, Accord says so until it is given.',
    fields: ['health.name', 'health.odsCode', 'socialCare.name', 'socialCare.odsCode'],
  },
  {
    title: 'The panel',
    lead: 'Its name, what it is for, what it may decide, and how many of each agency must be there. All of it can be changed later, and other panels can be opened beside it.',
    fields: ['panelName', 'kind', 'authority', 'quorumHealth', 'quorumSocialCare', 'confidentiality'],
  },
  {
    title: 'You',
    lead: 'The panel’s first member is its coordinator. You add the others when you are in.',
    fields: ['member.name', 'member.title', 'member.side', 'member.login', 'passphrase', 'again'],
  },
]

/** Nothing says which agency until someone does: it stands beside their name on every record. */
export const setUpStart: DefaultValues<SetUpInput> = {
  panelName: '',
  kind: 'risk_enablement',
  authority: 'decision_making',
  health: { name: '', odsCode: '' },
  socialCare: { name: '', odsCode: '' },
  quorumHealth: 2,
  quorumSocialCare: 2,
  confidentiality:
    'What is said and recorded here is for those who need it to support this person. Do not copy it or pass it on without the panel’s agreement. Say so now if you know someone on the list.',
  member: { login: '', name: '', title: '' },
  passphrase: '',
  again: '',
}

/** A sign-in name from a full name: "Dr Ama Boateng" is ama.boateng. */
export function loginFor(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/[^A-Za-z\s-]/g, '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '' && !['dr', 'mr', 'mrs', 'ms', 'miss', 'prof', 'professor'].includes(word))
  const [first, last] = [words.at(0), words.length > 1 ? words.at(-1) : undefined]
  return [first, last].filter(Boolean).join('.').slice(0, 31)
}
