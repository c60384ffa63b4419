import { monthOf } from '../../days/marks.ts'
import type { DemoMeeting } from '../../shapes/script.ts'
import { drysdale2 } from './drysdale-2.ts'
import { ferreiraLunt } from './ferreira-lunt.ts'
import { fong } from './fong.ts'
import { qadeer3 } from './qadeer-3.ts'
import { threlfall2 } from './threlfall-2.ts'
import { warsame2 } from './warsame-2.ts'

/** Open, with its cases listed. How it goes is played only where someone asks for a later state. */
export const december: DemoMeeting = {
  heldOn: '2026-12-04',
  startsAt: '10:00',
  place: 'Committee room 2, Northgate Town Hall',
  publishedOn: '2026-11-20',
  attendance: [{ login: 'morag', state: 'apology' }],
  items: [warsame2, qadeer3, fong, ferreiraLunt, drysdale2, threlfall2],
  signedBy: ['helen', 'farid', 'priya'],
  signedOn: '2026-12-08',
  releasedOn: '2026-12-10',
  received: { health: '2026-12-10', socialCare: '2026-12-10' },
  sharing: [
    {
      case: 'warsame-2',
      side: 'health',
      share: true,
      reason: `Her objection came with the council’s referral in ${monthOf('2026-08-31')}. Her relative has left the council, and at her review she took it back.`,
      by: 'farid',
    },
  ],
}
