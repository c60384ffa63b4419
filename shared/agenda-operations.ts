import { z } from 'zod'
import { command, drivers } from './kernel/op.ts'
import { Id } from './kernel/ids.ts'
import { SectionHolds } from './panels.ts'
import { Line, OptionalLine, Said, Version } from './kernel/text.ts'
import type { Agenda } from './meetings.ts'

const Minutes = z.int().min(0).max(480)

/**
 * The chair's leave for what is late. The chair says it as who they are; a coordinator records it and names the chair
 * who gave it. Field names of a refusal: `exception` (there has to be one), `chairId`.
 */
export const LateException = z.strictObject({ reason: Said(1000), chairId: Id.optional() })
export type LateException = z.output<typeof LateException>

/** What is done to a meeting's agenda; a part of the operations of meetings. */
export const agendaOperations = {
  /**
   * Lists cases before the closing business items. A case that is listed elsewhere is refused. Each says why it is at
   * panel: in the words given here or in the case already, else by the reasons of `cases.route`. One that could be
   * signed at the front line and says nothing is refused: `reason`, and its id, are then among the fields.
   */
  addCases: command<Agenda>()(
    z.strictObject({
      meetingId: Id,
      caseIds: z.array(Id).min(1).max(60),
      reasons: z
        .array(z.strictObject({ caseId: Id, whyPanel: Said(2000) }))
        .max(60)
        .default([]),
      /** Left out: the first section that holds cases. */
      sectionId: Id.optional(),
      exception: LateException.optional(),
    }),
    drivers,
    { about: 'meetingId', did: 'Listed cases for a meeting' },
  ),
  addBusiness: command<Agenda>()(
    z.strictObject({
      meetingId: Id,
      title: Line(),
      minutes: Minutes,
      presenter: OptionalLine(120).default(''),
      /** Left out: at the very end. */
      sectionId: Id.optional(),
      exception: LateException.optional(),
    }),
    drivers,
    { about: 'meetingId', did: 'Added an item to an agenda' },
  ),
  /** The chair's leave for an item that is late, or whose papers are; said anew, it replaces what was said. */
  exceptLate: command<Agenda>()(
    z.strictObject({ itemId: Id, version: Version, exception: LateException }),
    drivers,
    { about: 'itemId', did: 'Recorded the chair’s leave for something late' },
  ),
  updateItem: command<Agenda>()(
    z.strictObject({
      itemId: Id,
      version: Version,
      title: Line().optional(),
      minutes: Minutes.optional(),
      presenter: OptionalLine(120).optional(),
    }),
    drivers,
    { about: 'itemId', did: 'Changed an item of an agenda' },
  ),
  /**
   * Position counts from 1 over the whole agenda and is the place after the move. With a section (null: before the
   * first) it is the nearest place in that section; without, the item joins the section it lands in.
   */
  moveItem: command<Agenda>()(
    z.strictObject({ itemId: Id, position: z.int().min(1).max(200), sectionId: Id.nullable().optional() }),
    drivers,
    { about: 'itemId', did: 'Moved an item of an agenda' },
  ),
  /**
   * Several at once: together and in the order that they had, so that the first of them is at the position, or as near
   * as there is room. All join the section that the first one lands in.
   */
  moveItems: command<Agenda>()(
    z.strictObject({
      meetingId: Id,
      itemIds: z.array(Id).min(1).max(200),
      position: z.int().min(1).max(200),
    }),
    drivers,
    { about: 'meetingId', did: 'Moved items of an agenda' },
  ),
  /** At the end of the agenda. */
  addSection: command<Agenda>()(
    z.strictObject({ meetingId: Id, title: Line(120), holds: SectionHolds.default('cases') }),
    drivers,
    { about: 'meetingId', did: 'Added a section to an agenda' },
  ),
  updateSection: command<Agenda>()(
    z.strictObject({
      sectionId: Id,
      version: Version,
      title: Line(120).optional(),
      holds: SectionHolds.optional(),
    }),
    drivers,
    { about: 'sectionId', did: 'Changed a section of an agenda' },
  ),
  /** With its items. Position counts sections from 1. */
  moveSection: command<Agenda>()(
    z.strictObject({ sectionId: Id, position: z.int().min(1).max(40) }),
    drivers,
    { about: 'sectionId', did: 'Moved a section of an agenda' },
  ),
  /** Its items join the section before it. */
  removeSection: command<Agenda>()(z.strictObject({ sectionId: Id, version: Version }), drivers, {
    about: 'sectionId',
    did: 'Took a section out of an agenda',
  }),
  removeItem: command<Agenda>()(z.strictObject({ itemId: Id, version: Version }), drivers, {
    about: 'itemId',
    did: 'Took an item off an agenda',
  }),
}
