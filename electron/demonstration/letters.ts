import { letterSections } from '../../shared/letters.ts'
import { voiceOf } from '../../shared/letters/propose.ts'
import type { WrittenLetter } from '../../shared/letters.ts'
import { releaseMaterial } from '../store/releases/material.ts'
import { sha256Hex } from '../proof/jcs.ts'
import { editedPart } from './letter-words.ts'
import { members } from './panel.ts'
import type { Stage } from './stage.ts'

const coordinator = members[0].login

/** The coordinator writes some of them out to the person, in plain words. */
async function editLetters(stage: Stage, meetingId: string, heldOn: string): Promise<void> {
  const { letters } = await stage.call(coordinator, 'letters.ofMeeting', { meetingId })
  for (const { recordId, format, texts, version, frame } of letters) {
    const edited = stage.script.editedLetters.find(
      (one) => one.heldOn === heldOn && frame.personName.includes(one.familyName),
    )
    const voice = voiceOf(format)
    if (!edited) continue
    const { delivery } = edited
    let { version: seen } = await stage.call(coordinator, 'letters.save', { recordId, version, delivery })
    for (const section of letterSections) {
      const edit = edited.parts[section]
      if (edit === undefined) continue
      const words = { voice, section, text: editedPart(texts[voice][section], edit) }
      seen = (await stage.call(coordinator, 'letters.save', { recordId, version: seen, words })).version
    }
  }
}

/** The coordinator reads each letter; those that Accord asks to look at again, or to translate, wait. */
export async function readLetters(stage: Stage, meetingId: string, heldOn: string): Promise<void> {
  await editLetters(stage, meetingId, heldOn)
  const { letters } = await stage.call(coordinator, 'letters.ofMeeting', { meetingId })
  for (const { recordId, version, state, checks } of letters) {
    if (state === 'not_ready' && checks.length === 0)
      await stage.call(coordinator, 'letters.setReady', { recordId, version, ready: true })
  }
}

/** Made and not printed: like the packs beside them they go nowhere. */
export async function makeLetters(stage: Stage, meetingId: string): Promise<WrittenLetter[]> {
  const { letters } = await releaseMaterial(stage.desk(coordinator).store.db, meetingId)
  // Loaded when first needed: the makers of documents would slow the store's start down.
  const { letterFiles } = await import('../documents/letters/letter-files.ts')
  const written: WrittenLetter[] = []
  for (const letter of letters) {
    const files = await letterFiles(letter, null)
    const { recordId, recordVersion, version: letterVersion, format, language } = letter
    const sha256 = sha256Hex(files[0]?.bytes ?? new Uint8Array())
    written.push({ recordId, recordVersion, letterVersion, format, language, files: files.length, sha256 })
  }
  return written
}

/** Whoever was to tell them has, of what was sent: the coordinator writes it down. */
export async function tellPeople(stage: Stage, meetingId: string, toldOn: string): Promise<void> {
  const { letters } = await stage.call(coordinator, 'letters.ofMeeting', { meetingId })
  for (const { recordId, recordVersion, state, whoTells } of letters) {
    if (state !== 'given') continue
    const toldBy = whoTells || members[0].name
    await stage.call(coordinator, 'letters.tell', {
      recordId,
      recordVersion,
      toldOn,
      how: whoTells === '' ? 'letter' : 'in_person',
      toldBy,
    })
  }
}
