import { useState } from 'react'
import { longDate } from '../../shared/kernel/dates.ts'
import type { AppError } from '../../shared/kernel/reply.ts'
import { asksException, noLateWords, useLateException } from '../meetings/late-exception.tsx'
import type { LateWords } from '../meetings/late-exception.tsx'
import { askedWhy, whyGiven } from '../meetings/why-panel.tsx'
import { useGo } from '../data/navigation.ts'
import { paths } from '../data/paths.ts'
import { notify } from '../ui/index.ts'
import { useCommandOp } from '../data/use-op.ts'

export interface Listing {
  /** The meeting that was planned here, whose agenda is opened once the case is on it; null: none was. */
  readonly meetingId: string | null
  readonly list: (meetingId: string, isPlannedHere: boolean) => Promise<void>
  readonly pending: boolean
  readonly error: AppError | null
  /** The case, where it was refused because nobody has said why the panel. */
  readonly asks: readonly string[]
  readonly words: Readonly<Record<string, string>>
  readonly setWords: (words: Readonly<Record<string, string>>) => void
  readonly isLate: boolean
  readonly late: LateWords
  readonly setLate: (late: LateWords) => void
}

/** Puts a case on an agenda; what is asked for on the way is kept until it is said. */
export function useListing(caseId: string, onListed: () => void): Listing {
  const go = useGo()
  const add = useCommandOp('meetings.addCases')
  const [planned, setPlanned] = useState<string | null>(null)
  const [words, setWords] = useState<Readonly<Record<string, string>>>({})
  const [late, setLate] = useState(noLateWords)
  const leave = useLateException(late)
  const list = async (meetingId: string, isPlannedHere: boolean): Promise<void> => {
    if (isPlannedHere) setPlanned(meetingId)
    const reply = await add.run({
      meetingId,
      caseIds: [caseId],
      reasons: whyGiven(words, [caseId]),
      ...(leave && { exception: leave }),
    })
    if (!reply.ok) return
    onListed()
    const toAgenda = (): void => go(paths.agenda(meetingId))
    if (isPlannedHere) return toAgenda()
    notify(`Listed for ${longDate(reply.value.meeting.heldOn)}.`, {
      label: 'Open the agenda',
      run: toAgenda,
    })
  }
  return {
    meetingId: planned,
    list,
    pending: add.pending,
    error: add.error,
    asks: askedWhy(add.error, [caseId]),
    words,
    setWords,
    isLate: asksException(add.error),
    late,
    setLate,
  }
}
