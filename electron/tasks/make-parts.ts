import type { PartsMaterial, WrittenPart } from '../../shared/person-parts.ts'
import type { Maker } from '../making/maker.ts'
import { makeCopies } from './make-copies.ts'
import type { MadeCopies } from './make-copies.ts'
import type { Shell } from './shell.ts'

export const makeParts = (
  shell: Shell,
  maker: Maker,
  { at, parts }: PartsMaterial,
  pdf: boolean,
  signal: AbortSignal,
): Promise<MadeCopies<Omit<WrittenPart, 'sha256'>>> =>
  makeCopies(
    shell,
    {
      task: 'personParts.write',
      copies: parts,
      page: (part) => maker.make('partPage', part),
      files: (part, printed) => maker.make('partFiles', at, part, printed),
      logged: ({ reader, position, recordVersion: version }) => ({ reader, position, version }),
    },
    pdf,
    signal,
  )
