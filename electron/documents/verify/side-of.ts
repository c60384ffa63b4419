import { z } from 'zod'
import { Side } from '../../../shared/kernel/text.ts'
import type { FoundFiles } from '../pack/pack-files.ts'

/** The side whose packs lie in a folder of that name. */
export const folderSides: Readonly<Record<string, Side>> = { health: 'health', 'social-care': 'socialCare' }
const Owned = z.object({ side: z.string() })

/** Whose pack it is, as `record.json` says; where that can't be read, by the folder it lies in; null: nobody's. */
export function sideOf({ bytes }: FoundFiles, parent: string): Side | null {
  const owned = Owned.safeParse(json(bytes.get('record.json')))
  if (!owned.success) return folderSides[parent] ?? null
  const side = Side.safeParse(owned.data.side)
  return side.success ? side.data : null
}

function json(bytes: Buffer | undefined): unknown {
  try {
    return JSON.parse(bytes?.toString('utf8') ?? '') as unknown
  } catch {
    return null
  }
}
