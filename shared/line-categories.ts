/** What a line buys. Those of `forbiddenCategories` are not offered: the rules find them by what is written. */
export const lineCategories = [
  'personal_assistant',
  'support_worker',
  'home_care',
  'supported_living',
  'respite',
  'day_opportunity',
  'activity',
  'education',
  'equipment',
  'transport',
  'therapy',
  'care_home',
  'alcohol',
  'tobacco',
  'gambling',
  'debt',
  'illegal',
  'primary_care',
  'emergency_care',
  'surgery',
  'dental',
  'prescription_charge',
  'food',
  'gift',
  'phone',
  'cash',
  'council_service',
  'other',
] as const
export type LineCategory = (typeof lineCategories)[number]

/** What no health budget may buy (rules N3 and N4: National Health Service (Direct Payments) Regulations 2013). */
export const forbiddenCategories: readonly LineCategory[] = [
  'alcohol',
  'tobacco',
  'gambling',
  'debt',
  'illegal',
  'primary_care',
  'emergency_care',
  'surgery',
  'dental',
  'prescription_charge',
]

/** The kinds that whoever writes a line chooses from. */
export const offeredCategories: readonly LineCategory[] = lineCategories.filter(
  (category) => !forbiddenCategories.includes(category),
)
