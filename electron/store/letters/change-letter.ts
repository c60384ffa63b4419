import { newId } from '../../../shared/kernel/ids.ts'
import type { Letter } from '../../../shared/letters.ts'
import { buildLetter } from '../../../shared/letters/build.ts'
import { letterTermsOf } from '../../../shared/letters/terms.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import type { Row, WriteDb } from '../kernel/schema.ts'
import { selectLetter, selectLetterPanel } from './select-letters.ts'
import type { FoundLetter } from './select-letters.ts'

type Changes = Partial<Omit<Row<'letter'>, 'id' | 'version' | 'recordId'>>

const notReady = { readyAt: null, readyBy: null }
const notTranslated = { translatedAt: null, translatedBy: null }

/** Any change of its words takes back what somebody said about them: that it is ready, and that it is translated. */
export const saveLetter: CommandHandler<'letters.save'> = async (
  tx,
  { recordId, version, format, language, delivery, words },
  context,
) => {
  const found = await selectLetter(tx, recordId, context.today)
  const { letter } = found
  const texts = words && {
    ...letter.texts,
    [words.voice]: { ...letter.texts[words.voice], [words.section]: words.text },
  }
  const isRetold = words !== undefined || (language !== undefined && language !== letter.language)
  return change(tx, found, version, context, {
    ...(format !== undefined && { format }),
    ...(language !== undefined && { language }),
    ...(delivery !== undefined && { delivery }),
    ...(texts && { texts: JSON.stringify(texts) }),
    ...(isRetold && notTranslated),
    ...notReady,
  })
}

/** A named person has read it as it will be given. */
export const setReady: CommandHandler<'letters.setReady'> = async (
  tx,
  { recordId, version, ready },
  context,
) => {
  const found = await selectLetter(tx, recordId, context.today)
  if (ready) refuseUnready(found.letter)
  const who = { readyAt: context.at, readyBy: context.who.memberId }
  return change(tx, found, version, context, ready ? who : notReady)
}

function refuseUnready({ checks, state, language }: Letter): void {
  if (state === 'out_of_date') throw invalid({ letter: 'the decision was changed since' })
  if (state === 'needs_translation') throw invalid({ letter: `needs translation into: ${language}` })
  const blocks = checks.filter(({ level }) => level === 'blocks')
  if (blocks.length > 0) throw invalid({ letter: `not ready: ${blocks.map(({ text }) => text).join(' ')}` })
}

export const setTranslated: CommandHandler<'letters.setTranslated'> = async (
  tx,
  { recordId, version, translated },
  context,
) => {
  const found = await selectLetter(tx, recordId, context.today)
  if (translated && found.letter.language === '')
    throw invalid({ language: 'say into which language it is translated' })
  const who = { translatedAt: context.at, translatedBy: context.who.memberId }
  // Without its translation it is not ready, whatever was said before.
  return change(tx, found, version, context, translated ? who : { ...notTranslated, ...notReady })
}

/** What was edited is in the history; a new version of the decision asks for the translation again. */
export const renewLetter: CommandHandler<'letters.renew'> = async (
  tx,
  { recordId, version, keepWords },
  context,
) => {
  const found = await selectLetter(tx, recordId, context.today)
  const { record, leftOut, case: heard } = found
  const { panel, chairs } = await selectLetterPanel(tx, record.meeting.id, context.today)
  const { keyWorker, advocate } = heard
  const terms = letterTermsOf(panel.terms)
  const texts = buildLetter({ record, leftOut, terms, keyWorker, advocate, chairs })
  return change(tx, found, version, context, {
    recordVersion: record.recordVersion,
    ...(!keepWords && { texts: JSON.stringify(texts) }),
    ...notTranslated,
    ...notReady,
  })
}

/** The first change finds no row and starts from what was built, which the caller saw as version 1. */
async function change(
  tx: WriteDb,
  { letter, row }: FoundLetter,
  version: number,
  context: Context,
  changes: Changes,
): Promise<Letter> {
  const id = row?.id ?? (await insertLetter(tx, letter))
  await updateRow(tx, 'letter', id, version, changes, context)
  return (await selectLetter(tx, letter.recordId, context.today)).letter
}

async function insertLetter(
  tx: WriteDb,
  { recordId, madeFromVersion, format, language, delivery, texts }: Letter,
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('letter')
    .values({
      id,
      version: 1,
      recordId,
      recordVersion: madeFromVersion,
      format,
      language,
      delivery,
      texts: JSON.stringify(texts),
      ...notTranslated,
      ...notReady,
    })
    .execute()
  return id
}
