import type { MinutesMaterial, WrittenMinutes } from '../../shared/minutes.ts'
import { minutesFiles, minutesPage } from '../documents/minutes/minutes-files.ts'
import { makeCopies } from './make-copies.ts'
import type { MadeCopies } from './make-copies.ts'
import type { Shell } from './shell.ts'

export const makeMinutes = (
  shell: Shell,
  material: MinutesMaterial,
  pdf: boolean,
  signal: AbortSignal,
): Promise<MadeCopies<Omit<WrittenMinutes, 'sha256'>>> =>
  makeCopies(
    shell,
    {
      task: 'minutes.write',
      copies: material.copies,
      page: minutesPage,
      files: (one, printed) => minutesFiles(material, one, printed),
      logged: ({ copy: { side, forMemberId, items } }) => ({
        side,
        forMemberId,
        items,
        version: material.version,
      }),
    },
    pdf,
    signal,
  )
