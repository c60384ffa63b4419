import type { AgendaItem } from '../../shared/meetings.ts'
import { listedItems } from './meetings/index.ts'
import { members, terms } from './panel.ts'
import type { DemoItem, DemoMeeting } from './shapes/script.ts'
import type { Stage } from './stage.ts'

const coordinator = members[0].login
const chair = members.find(({ role }) => role === 'chair')?.login ?? ''
// Asked for only where a holiday has left too few working days before the meeting.
const takenLate = 'The panel asked for this itself, and the holiday makes the week short.'
const opening = terms.businessItems.filter((item) => item.place === 'start').length

/** Puts cases on an agenda where the script has them, with who presents them and for how long. */
export async function listCases(
  stage: Stage,
  meetingId: string,
  script: DemoMeeting,
  caseIds: ReadonlyMap<string, string>,
): Promise<void> {
  const idsOf = (items: readonly DemoItem[]): string[] =>
    items.flatMap((item) => caseIds.get(item.case) ?? [])
  const before = await casesOn(stage, meetingId)
  const fresh = listedItems(script, stage.script.meetings).filter(
    (item) => !before.has(caseIds.get(item.case) ?? ''),
  )
  const added = idsOf(fresh)
  if (added.length > 0)
    await stage.call(coordinator, 'meetings.addCases', {
      meetingId,
      caseIds: added,
      exception: { chairId: stage.memberId(chair), reason: takenLate },
    })
  for (const item of fresh) {
    const caseId = caseIds.get(item.case)
    if (caseId !== undefined) await placeItem(stage, meetingId, item, caseId)
  }
  const after = await casesOn(stage, meetingId)
  const ids = idsOf(script.items).filter((id) => after.has(id))
  await inOrder(stage, meetingId, ids)
}

async function casesOn(stage: Stage, meetingId: string): Promise<ReadonlySet<string | null>> {
  const { items } = await stage.call(coordinator, 'meetings.agenda', { meetingId })
  return new Set(items.map((item) => item.caseId))
}

async function placeItem(stage: Stage, meetingId: string, item: DemoItem, caseId: string): Promise<void> {
  const { id: itemId, version } = await itemOf(stage, meetingId, caseId)
  const minutes = item.minutes ?? terms.minutesPerCase
  await stage.call(coordinator, 'meetings.updateItem', {
    itemId,
    version,
    minutes,
    presenter: item.presenter,
  })
}

async function inOrder(stage: Stage, meetingId: string, ids: readonly string[]): Promise<void> {
  for (const [index, caseId] of ids.entries()) {
    const { id: itemId, position } = await itemOf(stage, meetingId, caseId)
    const wanted = opening + index + 1
    if (position !== wanted) await stage.call(coordinator, 'meetings.moveItem', { itemId, position: wanted })
  }
}

/** The item of a case on this agenda, as it stands now. */
export async function itemOf(stage: Stage, meetingId: string, caseId: string): Promise<AgendaItem> {
  const { items } = await stage.call(coordinator, 'meetings.agenda', { meetingId })
  const item = items.find((one) => one.caseId === caseId)
  if (item === undefined) throw new Error('a case is not on its agenda')
  return item
}

export async function publish(stage: Stage, meetingId: string): Promise<void> {
  const { meeting } = await stage.call(coordinator, 'meetings.agenda', { meetingId })
  await stage.call(coordinator, 'meetings.publish', { meetingId, version: meeting.version })
}
