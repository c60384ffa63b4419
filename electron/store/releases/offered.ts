import { releaseTermsOf, usualWhy } from '../../../shared/release-terms.ts'
import type { OfferedTo, ReleaseTerms, ReleaseTo, Why } from '../../../shared/release-terms.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import { sides } from '../../../shared/kernel/text.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { selectAgencies } from '../facts/select-agencies.ts'
import { selectMeeting } from '../facts/select-meeting.ts'
import { selectPanelOf } from '../facts/select-panel.ts'
import type { ReadDb } from '../kernel/schema.ts'

export interface Offered {
  readonly offered: OfferedTo
  readonly terms: ReleaseTerms
}

/** To whom an agency's packs went last, and what the lists of the meeting's own panel begin and end with. */
export async function selectOffered(db: ReadDb, meetingId: string, today: string): Promise<Offered> {
  const terms = await termsOf(db, meetingId)
  const agencies = await selectAgencies(db, today)
  const given = async (side: Side) => ({
    recipient: (await lastRecipient(db, side)) ?? agencies[side].name,
    ...usualWhy(terms, side),
  })
  return {
    terms,
    offered: {
      health: await given('health'),
      socialCare: await given('socialCare'),
      person: usualWhy(terms, 'person'),
    },
  }
}

const termsOf = async (db: ReadDb, meetingId: string): Promise<ReleaseTerms> =>
  releaseTermsOf((await selectPanelOf(db, await selectMeeting(db, meetingId))).terms)

async function lastRecipient(db: ReadDb, side: Side): Promise<string | null> {
  const last = await db
    .selectFrom('release')
    .select('recipient')
    .where('side', '=', side)
    .where('recipient', '!=', '')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.recipient ?? null
}

/** What was asked, held against the panel's own lists; or for everybody, as it is offered. */
export async function toWhom(
  db: ReadDb,
  meetingId: string,
  to: ReleaseTo | undefined,
  today: string,
): Promise<ReleaseTo> {
  const { offered, terms } = await selectOffered(db, meetingId, today)
  if (to === undefined) return offered
  for (const why of Object.values(to)) if (why) refuseUnlisted(why, terms)
  return to
}

/** The same where only one reason is given, for whatever leaves with it. */
export async function whyOf(db: ReadDb, meetingId: string, why: Why | undefined): Promise<Why> {
  const terms = await termsOf(db, meetingId)
  if (why === undefined) return usualWhy(terms, 'health')
  refuseUnlisted(why, terms)
  return why
}

function refuseUnlisted({ purpose, basis }: Why, { purposes, bases }: ReleaseTerms): void {
  if (!purposes.includes(purpose)) throw invalid({ purpose: 'not on the panel’s list' })
  if (!bases.includes(basis)) throw invalid({ basis: 'not on the panel’s list' })
}

/** For which agencies packs are written now. */
export const sidesOf = (to: ReleaseTo): Side[] => sides.filter((side) => to[side] !== undefined)
