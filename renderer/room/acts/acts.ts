import { notify, withdraw } from '../../ui/index.ts'
import type { NoticeAction } from '../../ui/index.ts'

/** Something done in the room by one key or one press, and how it is taken back. */
export interface Act {
  /** What was done, as a sentence without its full stop: "Everyone agrees". */
  readonly said: string
  /** Answers whether it was; a refusal has been said by then. A sentence: why it can't be taken back from here. */
  readonly takeBack: (() => Promise<boolean>) | string
}

const most = 30
/** How long a line offers to take back what puts people on record or before the room. */
export const offeredForMs = 10_000

let acts: readonly Act[] = []
/** What offers to take the last one back. */
let offered: NoticeAction | null = null

/** Whoever comes into a room, or leaves it, takes nothing back that was done elsewhere, nor is offered to. */
export function forgetActs(): void {
  acts = []
  if (offered !== null) withdraw(offered)
  offered = null
}

/** Remembers what was done, for Ctrl Z. `offer`: also says so, and offers to take it back for ten seconds. */
export function did(act: Act, { offer = false } = {}): void {
  acts = [...acts, act].slice(-most)
  if (!offer) return
  offered = { label: 'Undo', run: () => void takeBack(act), forMs: offeredForMs }
  notify(`${act.said}.`, offered)
}

/** The last thing that was done here, and a line that says what it was. */
export async function takeBackLast(): Promise<void> {
  const act = acts.at(-1)
  if (!act) return notify('Nothing was done here that could be taken back.')
  await takeBack(act)
}

async function takeBack(act: Act): Promise<void> {
  if (!acts.includes(act)) return
  if (typeof act.takeBack === 'string') return notify(act.takeBack)
  acts = acts.filter((one) => one !== act)
  if (await act.takeBack()) return notify(`Taken back: ${act.said}.`)
  // Refused: it stands, and can be taken back yet.
  acts = [...acts, act]
}
