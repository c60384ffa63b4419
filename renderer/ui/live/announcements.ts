export interface Announcement {
  readonly id: number
  readonly text: string
  readonly urgent: boolean
}

export interface Notice {
  readonly id: number
  readonly text: string
  readonly action?: NoticeAction
  /** Something was refused: read out at once, and longer to be seen. */
  readonly isTrouble?: true
}

export interface NoticeAction {
  readonly label: string
  readonly run: () => void
  /** How long it is offered, in ms; without it until the line is put away. */
  readonly forMs?: number
}

/** Screen readers need a moment to read a line before it leaves the page. */
const announcedForMs = 7000

let lastId = 0
let announcements: readonly Announcement[] = []
let notice: Notice | null = null
const listeners = new Set<() => void>()
const changed = () => listeners.forEach((listener) => listener())

export const announcementStore = {
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  announcements: () => announcements,
  notice: () => notice,
}

/** Says it to screen readers, and to nobody else. `urgent` interrupts: only for what must not be missed. */
export function announce(text: string, { urgent = false } = {}): void {
  const id = ++lastId
  announcements = [...announcements, { id, text, urgent }]
  changed()
  setTimeout(() => {
    announcements = announcements.filter((announcement) => announcement.id !== id)
    changed()
  }, announcedForMs)
}

/** A line at the foot of the window, seen and read out; a newer one takes its place. With an action it stays. */
export function notify(text: string, action?: NoticeAction): void {
  notice = { id: ++lastId, text, ...(action && { action }) }
  changed()
}

/** The line that offers this goes: it can't be done any more. */
export function withdraw(action: NoticeAction): void {
  if (notice?.action === action) dismissNotice(notice.id)
}

/** The same for what was refused: an alert. */
export function notifyTrouble(text: string): void {
  notice = { id: ++lastId, text, isTrouble: true }
  changed()
}

export function dismissNotice(id: number): void {
  if (notice?.id !== id) return
  notice = null
  changed()
}
