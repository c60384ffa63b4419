import type { ReceivedKnown, SentHow } from '../../shared/deliveries.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { members } from './panel.ts'
import type { Stage } from './stage.ts'

const { login, name } = members[0]

interface Going {
  readonly how: SentHow
  readonly to: string
  readonly who: string
  readonly known: ReceivedKnown
  readonly note: string
}

const going: Readonly<Record<Side, Going>> = {
  health: {
    how: 'secure_email',
    to: 'Continuing care records team',
    who: 'Ruta Kazlauskienė, continuing care records',
    known: 'they_wrote',
    note: 'Checked against SHA256SUMS before filing.',
  },
  socialCare: {
    how: 'shared_folder',
    to: 'Adult social care finance',
    who: 'Tom Ashby, finance officer',
    known: 'they_said',
    note: '',
  },
}

/** The coordinator sends an agency what was written for it. */
export async function send(stage: Stage, meetingId: string, side: Side, on: string): Promise<void> {
  const recordIds = await writtenFor(stage, meetingId, side)
  if (recordIds.length === 0) return
  const { how, to } = going[side]
  await stage.call(login, 'releases.sent', { meetingId, side, recordIds, on, how, to, by: name })
}

/** Somebody there says that they have it. */
export async function receive(stage: Stage, meetingId: string, side: Side, on: string): Promise<void> {
  const recordIds = await writtenFor(stage, meetingId, side)
  if (recordIds.length === 0) return
  const { who, known, note } = going[side]
  await stage.call(login, 'releases.received', { meetingId, side, recordIds, on, who, known, note })
}

async function writtenFor(stage: Stage, meetingId: string, side: Side): Promise<string[]> {
  const { records } = await stage.call(login, 'releases.status', { meetingId })
  return records.filter(({ packs }) => packs[side].writtenAt !== null).map(({ recordId }) => recordId)
}
