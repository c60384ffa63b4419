import { z } from 'zod'
import { dateOf } from '../../../shared/kernel/dates.ts'
import { LetterDelivery, LetterFormat, ToldHow, letterSections } from '../../../shared/letters.ts'
import type {
  Letter,
  LetterCheck,
  LetterFrame,
  LetterState,
  LetterTexts,
  LetterWords,
} from '../../../shared/letters.ts'
import { buildLetter } from '../../../shared/letters/build.ts'
import { checkLetter } from '../../../shared/letters/check.ts'
import { postalLines } from '../../../shared/letters/postal.ts'
import { proposeLetter } from '../../../shared/letters/propose.ts'
import { letterTermsOf } from '../../../shared/letters/terms.ts'
import { calledBy, fullName } from '../../../shared/kernel/person-name.ts'
import type { LetterMaterial, LetterPanel } from './select-letters.ts'

/** What changes about a letter, before anybody changed it: built from the record, in the format that was asked for. */
export type LetterBody = Pick<
  Letter,
  'format' | 'language' | 'delivery' | 'texts' | 'madeFromVersion' | 'version'
>

// One of the two voices may lack a part that a later version of Accord adds.
const Words = z.partialRecord(z.enum(letterSections), z.string())
const Texts = z.strictObject({ plain: Words, easy: Words })

const readTexts = (json: string): LetterTexts => {
  const { plain, easy } = Texts.parse(JSON.parse(json))
  const whole = (words: z.output<typeof Words>): LetterWords =>
    Object.fromEntries(letterSections.map((section) => [section, words[section] ?? ''])) as LetterWords
  return { plain: whole(plain), easy: whole(easy) }
}

/** As it stands, or as it would be built now. */
export function letterBody(
  material: LetterMaterial,
  { panel, chairs }: Pick<LetterPanel, 'panel' | 'chairs'>,
): LetterBody {
  const { record, leftOut, case: heard, person, row } = material
  if (row)
    return {
      format: LetterFormat.parse(row.format),
      language: row.language,
      delivery: row.delivery === null ? null : LetterDelivery.parse(row.delivery),
      texts: readTexts(row.texts),
      madeFromVersion: row.recordVersion,
      version: row.version,
    }
  const { keyWorker, advocate } = heard
  const { format, language, delivery } = proposeLetter(person)
  return {
    format,
    language,
    delivery,
    texts: buildLetter({
      record,
      leftOut,
      terms: letterTermsOf(panel.terms),
      keyWorker,
      advocate,
      chairs,
    }),
    madeFromVersion: record.recordVersion,
    version: 1,
  }
}

export function toLetter(material: LetterMaterial, panel: LetterPanel): Letter {
  const { record, case: heard, person, row } = material
  const body = letterBody(material, panel)
  const named = (by: string | null | undefined, at: string | null | undefined) =>
    by && at ? { by: panel.names.get(by) ?? '', at } : null
  const [ready, translated] = [named(row?.readyBy, row?.readyAt), named(row?.translatedBy, row?.translatedAt)]
  return {
    recordId: record.recordId,
    recordVersion: record.recordVersion,
    meetingId: record.meeting.id,
    caseId: heard.id,
    verdict: record.decision.verdict,
    authority: record.meeting.authority,
    frame: frameOf(
      material,
      panel,
      ready === null ? panel.today : dateOf(ready.at),
      body.delivery === 'post',
    ),
    proposed: proposeLetter(person),
    ...body,
    translated,
    ready,
    state: stateOf(material, body, ready !== null, translated !== null),
    checks: [
      ...(material.undecided ? [undecided] : []),
      ...checkLetter({
        ...body,
        verdict: record.decision.verdict,
        givenName: calledBy(person),
        pronoun: person.pronoun,
      }),
    ],
    whoTells: record.risk.whoTells,
    howTold: record.risk.howTold,
    told: toldOf(material, panel),
  }
}

const toldOf = ({ told }: LetterMaterial, { names }: LetterPanel): Letter['told'] =>
  told && {
    id: told.id,
    recordVersion: told.recordVersion,
    toldOn: told.toldOn,
    how: ToldHow.parse(told.how),
    toldBy: told.toldBy,
    by: names.get(told.memberId) ?? '',
  }

const undecided: LetterCheck = {
  section: 'decided',
  level: 'blocks',
  text: 'Words of this case are not for the person, or from somebody else, and nobody has decided yet.',
}

const frameOf = (
  { record, case: heard, person }: LetterMaterial,
  { panel }: LetterPanel,
  date: string,
  isPosted: boolean,
): LetterFrame => ({
  panelName: record.meeting.panelName,
  healthName: record.agencies.health.name,
  councilName: record.agencies.socialCare.name,
  address: letterTermsOf(panel.terms).address,
  personName: fullName(person),
  personAddress: isPosted ? postalLines(person) : [],
  caseReference: heard.reference,
  date,
})

function stateOf(
  { record, released }: LetterMaterial,
  body: LetterBody,
  isReady: boolean,
  isTranslated: boolean,
): LetterState {
  if (body.madeFromVersion !== record.recordVersion) return 'out_of_date'
  if (released?.letterVersion === body.version && isReady) return 'given'
  if (body.language !== '' && !isTranslated) return 'needs_translation'
  return isReady ? 'ready' : 'not_ready'
}
