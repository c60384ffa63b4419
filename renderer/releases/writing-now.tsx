import type { Progress } from '../data/use-progress.ts'
import { WritingFiles } from '../form/writing-files.tsx'

export const WritingNow = () => <WritingFiles of="releases" label="Making the packs" words={whereWords} />

/** "12 of 48, AC-2026-0016"; the folder is the last step. */
export const whereWords = ({ at }: Pick<Progress, 'at'>): string =>
  at === undefined ? 'Into the folder' : `${at.nth} of ${at.of}, ${at.reference}`
