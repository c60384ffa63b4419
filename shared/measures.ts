import { z } from 'zod'
import { raters } from './goals.ts'
import type { Rater } from './goals.ts'
import { IsoDate } from './kernel/iso-date.ts'
import { Id } from './kernel/ids.ts'
import {
  besideCases,
  command,
  drivers,
  everyone,
  forShell,
  ofNoCase,
  query,
  task,
  workers,
} from './kernel/op.ts'
import { Said, Text, Version } from './kernel/text.ts'
import { MeasureFields, mostItems } from './measure-fields.ts'
import type { Subscore } from './measure-fields.ts'
import { FileText, ScoresAsked, fileKinds } from './measure-files.ts'
import type { DefinitionRead, ScoresRead } from './measure-files.ts'

/** At most this many, so that each list of them is whole. */
export const mostMeasures = 200

/** A questionnaire or a rating as the panel's administrator defined it; none comes with Accord. */
export interface Measure {
  readonly id: string
  readonly version: number
  /** The latest. */
  readonly edition: number
  readonly editionId: string
  readonly fields: MeasureFields
  /** Nobody is asked it any more; what was scored by it stays. */
  readonly retired: boolean
}

/** As a measure stood at a time. */
export interface MeasureEdition {
  readonly id: string
  readonly edition: number
  readonly fields: MeasureFields
  readonly by: string
  /** UTC instant. */
  readonly at: string
}

export interface MeasureScore {
  readonly id: string
  readonly caseId: string
  readonly caseReference: string
  readonly editionId: string
  readonly takenOn: string
  readonly by: Rater
  /** Null: only the total is known. */
  readonly answers: readonly (number | null)[] | null
  /** In hundredths; null: none was made, since too much is missing or the measure has none. */
  readonly total: number | null
  readonly subscores: readonly Subscore[]
  readonly note: string
  readonly recordedBy: string
  /** Null: it counts. */
  readonly takenBack: { readonly reason: string; readonly by: string; readonly at: string } | null
  /** Whoever reads this may not know what it was: answers, total and subscores stand as nothing. */
  readonly isKept?: true
}

/** One measure, and how somebody scored by it over all their cases. */
export interface ScoredMeasure {
  readonly measureId: string
  readonly name: string
  readonly retired: boolean
  /** Those that a score below was taken by, the latest last. */
  readonly editions: readonly Pick<MeasureEdition, 'id' | 'edition' | 'fields'>[]
  /** The earliest first; those that were taken back among them. */
  readonly scores: readonly MeasureScore[]
}
/** By name. Only measures with a score. */
export type PersonScores = readonly ScoredMeasure[]

const Answer = z.int().min(-100).max(1000).nullable()

/** What somebody answered: the answers in the order of the labels, or the total alone where no more is known. */
export const ScoreFields = z.strictObject({
  takenOn: IsoDate,
  by: z.enum(raters),
  answers: z.array(Answer).max(mostItems).nullable(),
  /** In hundredths; beside answers it has to be what they come to. */
  total: z.int().nullable().default(null),
  note: Text(1000).default(''),
})
export type ScoreFields = z.output<typeof ScoreFields>

const about = { measureId: Id, version: Version }

export const measures = {
  /** By name, the retired last. */
  list: query<readonly Measure[]>()(z.strictObject({}), everyone, ofNoCase),
  /** The latest first. */
  editions: query<readonly MeasureEdition[]>()(z.strictObject({ measureId: Id }), everyone, ofNoCase),
  /** `invalid` names the field of what does not fit together. */
  add: command<readonly Measure[]>()(z.strictObject({ fields: MeasureFields }), drivers, {
    about: (list, { fields }) => list.find((one) => one.fields.name === fields.name)?.id ?? null,
    did: 'Defined a measure',
  }),
  /** Its next edition; what was scored so far keeps the one that it was taken by. */
  revise: command<readonly Measure[]>()(z.strictObject({ ...about, fields: MeasureFields }), drivers, {
    about: 'measureId',
    did: 'Changed a measure',
  }),
  retire: command<readonly Measure[]>()(z.strictObject(about), drivers, {
    about: 'measureId',
    did: 'Retired a measure',
  }),
  restore: command<readonly Measure[]>()(z.strictObject(about), drivers, {
    about: 'measureId',
    did: 'Took a measure into use again',
  }),
  ofPerson: query<PersonScores>()(z.strictObject({ personId: Id }), everyone, besideCases),
  /**
   * `invalid` names the answer that is not on the scale, or what is missing by the measure's rule; and the day, before they
   * were born or where one by the same sort of rater is there already.
   */
  record: command<PersonScores>()(
    z.strictObject({ caseId: Id, measureId: Id, ...ScoreFields.shape }),
    workers,
    { about: 'caseId', did: 'Recorded a score' },
  ),
  /** Recorded by mistake: it stays in sight, struck, and counts no more. */
  takeBack: command<PersonScores>()(z.strictObject({ scoreId: Id, reason: Said(500) }), workers, {
    about: 'scoreId',
    did: 'Took back a score',
  }),
  /** Reads a definition as JSON or CSV. Nothing is kept: it opens in the form, and is added there. */
  readDefinition: query<DefinitionRead>()(z.strictObject({ text: FileText }), drivers, ofNoCase),
  /** A file of scores, or rows pasted from a spreadsheet. Nothing is kept. `invalid{text}` where it can't be read at all. */
  readScores: query<ScoresRead>()(ScoresAsked, workers),
  /** Keeps the rows that can be read, provided that they are as many as were shown, by the edition that was shown. */
  addScores: command<{ readonly added: number; readonly refused: number }>()(
    z.strictObject({ ...ScoresAsked.shape, editionId: Id, count: z.int().min(1) }),
    workers,
    { about: ['caseId', 'measureId'], did: 'Took in scores from a file' },
  ),
  refusedScores: query<{ readonly rows: number; readonly text: string }>()(ScoresAsked, forShell(workers)),
  file: query<{ readonly name: string; readonly text: string }>()(
    z.strictObject({ measureId: Id, kind: z.enum(fileKinds) }),
    forShell(everyone),
  ),
  /** Asks for a CSV or a definition and answers what it says. `invalid{file}` names what is wrong with it. */
  openFile: task<{ readonly fileName: string; readonly text: string }>()(z.strictObject({}), workers),
  /** Asks where to, and writes a definition or the headings of its scores. */
  saveFile: task<{ readonly fileName: string }>()(
    z.strictObject({ measureId: Id, kind: z.enum(fileKinds) }),
    everyone,
    { did: 'Wrote out a measure' },
  ),
  saveRefused: task<{ readonly fileName: string }>()(ScoresAsked, workers, {
    did: 'Wrote out the scores that were left out',
  }),
}

/** Those that count, the earliest first. */
export const countedScores = ({ scores }: Pick<ScoredMeasure, 'scores'>): readonly MeasureScore[] =>
  scores.filter(({ takenBack }) => takenBack === null)
