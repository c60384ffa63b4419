import { guard, line, store, tests } from './guard.ts'
import type { Guard } from './guard.ts'
import { pageGuards } from './page-guards.ts'
import { sizeGuards } from './size-guards.ts'

const story = 'electron/demonstration/shapes/story.ts'
const told = 'test/electron/demonstration/story.test.ts'

const stories: readonly Guard[] = [
  guard(
    `${store}/facts/missing.ts`,
    'verdict !== null && isGoingOn(verdict) && decision.reviewOn === null',
    'false',
    `${tests}/room/team-outcomes.test.ts`,
  ),
  line(
    'shared/rules/verdicts.ts',
    "  if (scope.kind === 'multidisciplinary_team') return teamOutcomes\n",
    `${tests}/room/team-outcomes.test.ts`,
  ),
  guard(
    `${store}/facts/missing.ts`,
    "isFunding ? 'funding' : 'risk_enablement'",
    'panel.terms.kind',
    `${tests}/panels/kinds.test.ts`,
  ),
  line(story, "  .regex(/^999\\d{7}$/, 'not of the range that is never given to a real person')\n", told),
  line(story, "  .refine(hasValidCheckDigit, 'its check digit is wrong')\n", told),
  guard(story, ".regex(/^NV\\d \\dZZ$/, 'post is delivered there')", '', told),
  guard(story, '=== null)\n        refuse(`the', '=== undefined)\n        refuse(`the', told),
  guard(story, 'index >= referrals.length', 'index < 0', told),
  guard(story, 'line >= plan.lines.length', 'line < 0', told),
]

const applied: readonly Guard[] = [
  line(
    `${store}/imports/applying.ts`,
    "    if (this.#isStopped) throw new Failure({ kind: 'cancelled' })\n",
    `${tests}/imports/applying.test.ts`,
  ),
  guard(
    `${store}/imports/reader.ts`,
    'if (work.isOn) return work.stop()\n',
    'if (work.isOn) work.stop()\n',
    `${tests}/imports/applying.test.ts`,
  ),
]

const past = `${store}/kernel/history.ts`
const histories: readonly Guard[] = [
  line(past, '  if (version - wholeAt > mostOnWhole) return whole\n', `${tests}/kernel/history.test.ts`),
  guard(
    past,
    "if (base === undefined) throw storage('damaged')\n  return base",
    'return base ?? {}',
    `${tests}/kernel/history.test.ts`,
  ),
  line(
    `${store}/kernel/row-differences.ts`,
    '  if (columns.length !== Object.keys(before).length || columns.some((one) => !(one in before))) return null\n',
    `${tests}/kernel`,
  ),
]

const compare = `${store}/imports/compare-here.ts`
const columns: readonly Guard[] = [
  guard(
    compare,
    "fields[field].compared === 'folded' ? foldName(String(value)) : value",
    'value',
    `${tests}/imports`,
  ),
  guard(
    'shared/imports/read-row.ts',
    'values.sharingObjection === true || values.consentToShare === false',
    'values.sharingObjection === true',
    'test/shared/imports/read-row.test.ts',
  ),
]

const shards = 'build/check-shards.ts'
const shorts: readonly Guard[] = [
  guard(shards, 'another === undefined && ', '', 'test/build/check-shards.test.ts'),
  guard(shards, ' && dirname(home) === dirname(file)', '', 'test/build/check-shards.test.ts'),
  guard(shards, "'shared', 'test']", "'shared']", 'test/build/check-shards.test.ts'),
]

const follow = 'renderer/data/follow-changes.ts'
const asksAgain = 'test/renderer/data/use-op.test.ts'
const askedAgain: readonly Guard[] = [
  line(follow, '      .then(afterAnswer)\n', asksAgain),
  guard(follow, '{ cancelRefetch: false }', '{}', asksAgain),
  line(
    follow,
    "      .then(() => client.invalidateQueries({ ...touched, refetchType: 'none' }))\n",
    asksAgain,
  ),
  guard('renderer/data/api.ts', 'onAnswer.push(inATask)', 'onAnswer.push(done)', asksAgain),
  guard('renderer/room/being-read.ts', ' || isToAskAgain()', '', 'test/renderer/room/being-read.test.ts'),
]

const columnsOfFields = 'electron/store/kernel/fields.ts'
const kept: readonly Guard[] = [
  line(
    columnsOfFields,
    "      throw new TypeError('not one of its words')\n",
    `${tests}/kernel/fields.test.ts`,
  ),
  line(
    columnsOfFields,
    "      if (column !== 0 && column !== 1) throw new TypeError('neither 0 nor 1')\n",
    `${tests}/kernel/fields.test.ts`,
  ),
]

const onceAnInput = `${store}/kernel/once-an-input.ts`
const remembered: readonly Guard[] = [
  line(
    onceAnInput,
    '    if (!saysTheSame(known.input, input)) Object.assign(known, { value: frozen(work(input)), input })\n',
    `${tests}/kernel/once-an-input.test.ts`,
  ),
  guard(onceAnInput, '!(key in other) || ', '', `${tests}/kernel/once-an-input.test.ts`),
  guard(
    onceAnInput,
    'return kind === Object.prototype || kind === null',
    'return kind !== undefined',
    `${tests}/kernel/once-an-input.test.ts`,
  ),
  line(
    `${store}/kernel/once-a-query.ts`,
    '    underWay.delete(db)\n',
    `${tests}/kernel/once-a-query.test.ts`,
  ),
]

const comingIn = 'electron/coming-in.ts'
const inside: readonly Guard[] = [
  // Whoever waited for an update has not been idle for as long as it took, nor is left in at a locked computer.
  guard('electron/idle.ts', ', clock.inside())', ')', 'test/electron/idle.test.ts'),
  line(comingIn, '      this.#since = this.#now()\n', 'test/electron/coming-in.test.ts'),
  guard(comingIn, 'if (this.#opening > 0) ', '', 'test/electron/coming-in.test.ts'),
  line(
    comingIn,
    '      if (this.#opening === 0) this.#isLockAsked = false\n',
    'test/electron/coming-in.test.ts',
  ),
]

const formTexts = 'renderer/ui/kept/form-texts.ts'
// What stands in a form that is open when the window goes; and nothing of one that was given up.
const ofForms = 'test/renderer/ui/saved/form-texts.test.ts'
const halfWritten = [
  line(formTexts, '    open.add(this)\n', ofForms),
  line(formTexts, '    open.delete(this)\n', ofForms),
  // Words about one person are in no form about another.
  guard(formTexts, "field.form?.about ?? ''", "''", ofForms),
  // What something else has written is no saving of this form.
  guard(formTexts, 'form === null && isAnswered', 'isAnswered', ofForms),
  guard(formTexts, 'if (field.form === form) this.#drop(field)', 'void [field, form]', ofForms),
  guard(
    'electron/making/thread.ts',
    'code: codeOf(error)',
    'code: undefined',
    'test/electron/making/thread-maker.test.ts',
  ),
]

export const dataGuards: readonly Guard[] = [
  ...sizeGuards,
  ...pageGuards,
  ...stories,
  ...histories,
  ...applied,
  ...columns,
  ...shorts,
  ...kept,
  ...remembered,
  ...inside,
  ...halfWritten,
  ...askedAgain,
]
