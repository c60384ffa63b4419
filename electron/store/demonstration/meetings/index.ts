import type { DemoMeeting } from '../script.ts'
import { september } from './2026-09-18.ts'
import { october } from './2026-10-16.ts'
import { november } from './2026-11-06.ts'
import { inProgress } from './2026-11-20.ts'
import { december } from './2026-12-04.ts'

/** Signed and released before the demonstration opens. */
export const pastMeetings: readonly DemoMeeting[] = [september, october, november]
export { december, inProgress }
export const meetings: readonly DemoMeeting[] = [...pastMeetings, inProgress, december]
