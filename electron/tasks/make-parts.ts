import type { PartsMaterial, WrittenPart } from '../../shared/person-parts.ts'
import { partFiles, partPage } from '../documents/person-parts/part-files.ts'
import { makeCopies } from './make-copies.ts'
import type { MadeCopies } from './make-copies.ts'
import type { Shell } from './shell.ts'

export const makeParts = (
  shell: Shell,
  { at, parts }: PartsMaterial,
  pdf: boolean,
  signal: AbortSignal,
): Promise<MadeCopies<Omit<WrittenPart, 'sha256'>>> =>
  makeCopies(
    shell,
    {
      task: 'personParts.write',
      copies: parts,
      page: partPage,
      files: (part, printed) => partFiles(at, part, printed),
      logged: ({ reader, position, recordVersion: version }) => ({ reader, position, version }),
    },
    pdf,
    signal,
  )
