import { sides } from '../../shared/kernel/text.ts'
import { sha256Hex } from '../proof/jcs.ts'
import { releaseMaterial } from '../store/releases/material.ts'
import type { ReleasedPack } from '../../shared/release-steps.ts'
import { makeLetters, readLetters, tellPeople } from './letters.ts'
import { members } from './panel.ts'
import { send } from './receive.ts'
import { storyOf } from './prepare-cases.ts'
import type { DemoMeeting } from './shapes/script.ts'
import type { Stage } from './stage.ts'

const coordinator = members[0].login

/** Of a meeting, or of two at the front line. */
type Signed = Pick<DemoMeeting, 'signedBy' | 'heldOn' | 'sharing'>

/** Each signatory reads what they answer for and signs it; then named people answer the objections to sharing. */
export async function signMeeting(
  stage: Stage,
  meetingId: string,
  script: Signed,
  passphrase: string,
  onSigned: () => void,
): Promise<void> {
  for (const login of script.signedBy) {
    const memberId = stage.memberId(login)
    const { signatories } = await stage.call(login, 'signOff.forMeeting', { meetingId })
    const fingerprint = [...(signatories.find((one) => one.memberId === memberId)?.fingerprint ?? [])]
    await stage.call(login, 'signOff.sign', { meetingId, memberId, passphrase, fingerprint })
    onSigned()
  }
  await answerObjections(stage, meetingId, script)
  await readLetters(stage, meetingId, script.heldOn)
}

/** Both agencies' packs are made, logged as written, and sent. */
export async function releaseMeeting(stage: Stage, meetingId: string, on: string): Promise<void> {
  const desk = stage.desk(coordinator)
  const { packs } = await releaseMaterial(desk.store.db, meetingId)
  // Loaded when first needed: the makers of documents would slow the store's start down.
  const { packFiles } = await import('../documents/pack/pack.ts')
  const released: ReleasedPack[] = []
  for (const input of packs) {
    const { side, record, bothSigned } = input
    // These packs go nowhere, so nothing is printed; whoever releases the meeting again gets them whole.
    const files = await packFiles(input, { pdf: null })
    const sumsSha256 = sha256Hex(files.at(-1)?.bytes ?? new Uint8Array())
    const { recordId, recordVersion: version } = record
    released.push({ side, recordId, version, files: files.length, sumsSha256, bothSigned })
  }
  const letters = await makeLetters(stage, meetingId)
  await stage.call(coordinator, 'releases.record', { meetingId, packs: released, letters })
  for (const side of sides) await send(stage, meetingId, side, on)
  await tellPeople(stage, meetingId, on)
}

async function answerObjections(stage: Stage, meetingId: string, script: Signed): Promise<void> {
  const { records, blocks } = await stage.call(coordinator, 'releases.status', { meetingId })
  for (const { recordId, side, decision } of blocks) {
    // Settled at the read-back already.
    if (decision !== null) continue
    const name = records.find((record) => record.recordId === recordId)?.personName ?? ''
    const answer = script.sharing.find(
      (one) => one.side === side && name.includes(storyOf(stage.script, one.case).story.person.familyName),
    )
    if (answer === undefined) throw new Error(`nobody answers for ${side} on ${script.heldOn}`)
    const { share, reason, by } = answer
    await stage.call(by, 'releases.decideSharing', { recordId, side, share, reason })
  }
}
