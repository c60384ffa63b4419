import type { Candidate } from '../../shared/imports.ts'

/** One row may look like several people: each pair is a question of its own. */
export const candidateKey = ({ row, existing }: Pick<Candidate, 'row' | 'existing'>): string =>
  `${row} ${existing.id}`
