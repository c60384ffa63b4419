import { acronyms } from './acronyms.ts'
import { actions } from './actions.ts'
import { agencies } from './agencies.ts'
import { amendments } from './amendments.ts'
import { audiences } from './audiences.ts'
import { audit } from './audit.ts'
import { authority } from './authority.ts'
import { backups } from './backups.ts'
import { cases } from './cases.ts'
import { closing } from './closing.ts'
import { delegation } from './delegation.ts'
import { departures } from './departures.ts'
import { desk } from './desk.ts'
import { eligible } from './eligible.ts'
import { figures } from './figures.ts'
import { frontLine } from './front-line.ts'
import { goals } from './goals.ts'
import { contributions } from './contributions.ts'
import { register } from './register.ts'
import { rollingList } from './rolling-list.ts'
import { guests } from './guests.ts'
import { importSteps } from './import-steps.ts'
import { imports } from './imports.ts'
import { invitations } from './invitations.ts'
import { joins } from './joins.ts'
import { keys } from './keys.ts'
import { letters } from './letters.ts'
import { limits } from './limits.ts'
import { meetings } from './meetings.ts'
import { measures } from './measures.ts'
import { minutes } from './minutes.ts'
import { personParts } from './person-parts.ts'
import type { CallOf, InputOf, Op, OpKind, OutputOf } from './kernel/op.ts'
import { panels } from './panels.ts'
import { papers } from './papers.ts'
import { people } from './people.ts'
import { plans } from './plans.ts'
import { preferences } from './preferences.ts'
import { readBack } from './read-back.ts'
import { recalls } from './recalls.ts'
import { referrals } from './referrals.ts'
import { releaseSteps } from './release-steps.ts'
import { releases } from './releases.ts'
import { reviews } from './reviews.ts'
import { risks } from './risks.ts'
import { room } from './room.ts'
import { rules } from './rule-packs.ts'
import { search } from './search.ts'
import { session } from './session.ts'
import { signOff } from './sign-off.ts'
import { support } from './support.ts'
import { timeline } from './timeline.ts'
import { today } from './today.ts'
import type { Topic } from './topics.ts'
import { unsaved } from './unsaved.ts'

/** Every operation there is: feature → operation → kind, input schema, output type. Both sides derive their types from it. */
export const contract = {
  session,
  desk,
  backups,
  panels,
  authority,
  agencies,
  keys,
  delegation,
  acronyms,
  preferences,
  people,
  joins,
  referrals,
  imports: { ...imports, ...importSteps },
  cases,
  eligible,
  figures,
  risks,
  reviews,
  plans,
  rules,
  letters,
  closing,
  meetings,
  invitations,
  limits,
  papers,
  room,
  goals,
  rollingList,
  contributions,
  register,
  guests,
  readBack,
  frontLine,
  actions,
  signOff,
  measures,
  minutes,
  personParts,
  amendments,
  departures,
  releases: { ...releases, ...releaseSteps },
  recalls,
  support,
  timeline,
  today,
  search,
  audiences,
  audit,
  unsaved,
} as const
export type Contract = typeof contract

export type Feature = keyof Contract
type OpsOf<F extends Feature> = Extract<keyof Contract[F], string>
export type OpName = { [F in Feature]: `${F}.${OpsOf<F>}` }[Feature]
export type OpOf<N extends OpName> = N extends `${infer F extends Feature}.${infer O}`
  ? O extends keyof Contract[F]
    ? Contract[F][O]
    : never
  : never

export type Input<N extends OpName> = InputOf<OpOf<N>>
export type Call<N extends OpName> = CallOf<OpOf<N>>
export type Output<N extends OpName> = OutputOf<OpOf<N>>

type KindOf<N extends OpName> = OpOf<N> extends Op<infer K> ? K : never
/** The names of one kind of operation, e.g. every command. */
export type OpNameOf<K extends OpKind> = { [N in OpName]: KindOf<N> extends K ? N : never }[OpName]

const all = new Map<string, Op>(
  Object.entries(contract).flatMap(([feature, ops]) =>
    Object.entries(ops).map(([name, op]): [string, Op] => [`${feature}.${name}`, op as Op]),
  ),
)

/** Own keys only: a name from outside never reaches a prototype. */
export const findOp = (name: string): Op | undefined => all.get(name)
export const opNames = (): readonly OpName[] => [...all.keys()] as OpName[]

/** What was chosen in the application's menu, or by a key or button that the page never sees. */
export type MenuCommand =
  | 'lock'
  | 'find'
  | 'findOnPage'
  | 'print'
  | 'import'
  | 'checkPacks'
  | 'checkPdf'
  | 'back'
  | 'forward'
  | 'shortcuts'
  | 'about'
  | 'hide'

/** What the windows are told, so that mounted queries ask again. */
export type Change =
  /** Left out: anything may have changed. */
  | { readonly kind: 'data'; readonly topics?: readonly Topic[] | null }
  | { readonly kind: 'locked' }
  /** Fields being edited are saved now: the window is about to go. */
  | { readonly kind: 'flush' }
  | { readonly kind: 'menu'; readonly command: MenuCommand }
  /** To the shared screen alone: nothing is shown from now on; or, since the store has it, what it says by now. */
  | { readonly kind: 'cover'; readonly isCovered: boolean }
  | {
      readonly kind: 'progress'
      readonly task: OpName
      readonly done: number
      readonly total: number
      readonly unit: string
      /** Which of them it is at, by the case's reference: no name. */
      readonly at?: { readonly nth: number; readonly of: number; readonly reference: string }
      /** It ended in some other way than done. */
      readonly stopped?: true
    }
