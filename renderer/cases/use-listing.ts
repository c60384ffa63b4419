import { useState } from 'react'
import { z } from 'zod'
import type { LateException } from '../../shared/agenda-operations.ts'
import { longDate } from '../../shared/kernel/dates.ts'
import type { Agenda } from '../../shared/meetings.ts'
import type { AppError } from '../../shared/kernel/reply.ts'
import { errorOf } from '../form/form-reply.ts'
import { noLateWords, useExceptionOf } from '../meetings/late-exception.tsx'
import type { LateWords } from '../meetings/late-exception.tsx'
import { whyGiven } from '../meetings/why-panel.tsx'
import type { WhyWords } from '../meetings/why-panel.tsx'
import { useGo } from '../data/navigation.ts'
import { paths } from '../data/paths.ts'
import { notify } from '../ui/index.ts'
import { ask } from '../data/use-op.ts'

/** What it must say besides is asked once the store has refused the listing for want of it. */
export const Listed = z.object({
  /** Empty until one is chosen. */
  meetingId: z.string(),
  words: z.custom<WhyWords>(),
  late: z.custom<LateWords>(),
})
export type Listed = z.output<typeof Listed>

function listCase(caseId: string, { meetingId, words }: Listed, exception: LateException | null) {
  const reasons = whyGiven(words, [caseId])
  return ask('meetings.addCases', { meetingId, caseIds: [caseId], reasons, ...(exception && { exception }) })
}

export interface Listing {
  /** The meeting that was planned here, whose agenda is opened once the case is on it; null: none was. */
  readonly planned: string | null
  /** What was said before a meeting was planned, and what was refused till then. */
  readonly said: Listed
  readonly keep: (said: Listed, refused: AppError | null) => void
  readonly refused: AppError | null
  /** It is being put on the one that was planned. */
  readonly isListing: boolean
  readonly list: (said: Listed) => Promise<Agenda>
  readonly listOnPlanned: (meetingId: string) => Promise<void>
  readonly onDone: (agenda: Agenda) => void
}

/** Puts a case on an agenda; what is asked for on the way is kept until it is said. */
export function useListing(caseId: string, onListed: () => void): Listing {
  const go = useGo()
  const exceptionOf = useExceptionOf()
  const [planned, setPlanned] = useState<string | null>(null)
  const [said, setSaid] = useState<Listed>({ meetingId: '', words: {}, late: noLateWords })
  const [refused, setRefused] = useState<AppError | null>(null)
  const [isListing, setListing] = useState(false)
  const list = (now: Listed): Promise<Agenda> => {
    setRefused(null)
    return listCase(caseId, now, exceptionOf(now.late))
  }
  const open = (meetingId: string, isPlannedHere: boolean, heldOn: string): void => {
    onListed()
    const toAgenda = (): void => go(paths.agenda(meetingId))
    if (isPlannedHere) return toAgenda()
    notify(`Listed for ${longDate(heldOn)}.`, { label: 'Open the agenda', run: toAgenda })
  }
  const listOnPlanned = async (meetingId: string): Promise<void> => {
    setPlanned(meetingId)
    setSaid({ ...said, meetingId: '' })
    setListing(true)
    try {
      const { meeting } = await list({ ...said, meetingId })
      open(meetingId, true, meeting.heldOn)
    } catch (failure) {
      setRefused(errorOf(failure))
    }
    setListing(false)
  }
  const keep = (now: Listed, error: AppError | null): void => {
    setSaid(now)
    setRefused(error)
  }
  const onDone = ({ meeting: { id, heldOn } }: Agenda): void => open(id, id === planned, heldOn)
  return { planned, said, keep, refused, isListing, list, listOnPlanned, onDone }
}
