import type { Option, RiskBody } from './risks.ts'
import type { Side } from './kernel/text.ts'

/**
 * One agency's view: of the whole decision, or of one option. `healthView`, `socialCareView`, or an option's id with the
 * side behind it.
 */
export interface SideView {
  readonly key: string
  readonly side: Side
  readonly text: string
}

/** Who wrote a view last. */
export interface ViewWriter {
  readonly name: string
  /** UTC instant. */
  readonly at: string
  /** Written by somebody of another agency or of none: the coordinator, for that agency. */
  readonly stoodIn: boolean
}

export const optionView = ({ id }: Pick<Option, 'id'>, side: Side): string => `${id}/${side}`

/** Every view that the agencies give in a decision, in the order of the page. */
export const viewsIn = ({
  options,
  healthView,
  socialCareView,
}: Pick<RiskBody, 'options' | 'healthView' | 'socialCareView'>): SideView[] => [
  ...options.flatMap((option): SideView[] => [
    { key: optionView(option, 'health'), side: 'health', text: option.health },
    { key: optionView(option, 'socialCare'), side: 'socialCare', text: option.socialCare },
  ]),
  { key: 'healthView', side: 'health', text: healthView },
  { key: 'socialCareView', side: 'socialCare', text: socialCareView },
]

/** The views whose words differ; one that is gone counts as emptied. */
export function changedViews(
  before: Parameters<typeof viewsIn>[0],
  after: Parameters<typeof viewsIn>[0],
): SideView[] {
  const [was, is] = [new Map(viewsIn(before).map((one) => [one.key, one])), viewsIn(after)]
  const gone = [...was.values()].filter(({ key }) => !is.some((one) => one.key === key))
  return [
    ...is.filter(({ key, text }) => text !== (was.get(key)?.text ?? '')),
    ...gone.filter(({ text }) => text !== '').map((one) => ({ ...one, text: '' })),
  ]
}

/** A view belongs to its side; the coordinator may write it down for them, which is said beside it. */
export const maySpeakFor = (
  who: { readonly side: Side | null; readonly role: string },
  side: Side,
): boolean => who.side === side || who.role === 'coordinator'
