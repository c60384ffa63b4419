import type { MinutesMaterial, WrittenMinutes } from '../../shared/minutes.ts'
import type { Maker } from '../making/maker.ts'
import { makeCopies } from './make-copies.ts'
import type { MadeCopies } from './make-copies.ts'
import type { Shell } from './shell.ts'

export const makeMinutes = (
  shell: Shell,
  maker: Maker,
  { copies, ...meeting }: MinutesMaterial,
  pdf: boolean,
  signal: AbortSignal,
): Promise<MadeCopies<Omit<WrittenMinutes, 'sha256'>>> =>
  makeCopies(
    shell,
    {
      task: 'minutes.write',
      copies,
      page: (one) => maker.make('minutesPage', one),
      files: (one, printed) => maker.make('minutesFiles', meeting, one, printed),
      logged: ({ copy: { side, forMemberId, items } }) => ({
        side,
        forMemberId,
        items,
        version: meeting.version,
      }),
    },
    pdf,
    signal,
  )
