import { useState } from 'react'
import type { BackupExamined, ChosenBackup } from '../../shared/backups.ts'
import { ChooseBackup } from './choose-backup.tsx'
import { OpenBackup } from './open-backup.tsx'
import { PutInPlace } from './put-in-place.tsx'

export interface RestorePageProps {
  readonly onBack: () => void
  readonly onRestored: () => Promise<void>
}

/** Three steps: which backup, what opens it, and what it would bring back and lose. Nothing is touched before the last. */
export function RestorePage({ onBack, onRestored }: RestorePageProps) {
  const [chosen, setChosen] = useState<ChosenBackup | null>(null)
  const [examined, setExamined] = useState<BackupExamined | null>(null)
  if (chosen === null) return <ChooseBackup onBack={onBack} onChosen={setChosen} />
  const again = () => {
    setChosen(null)
    setExamined(null)
  }
  return examined === null ? (
    <OpenBackup backup={chosen} onBack={again} onExamined={setExamined} />
  ) : (
    <PutInPlace examined={examined} onBack={again} onRestored={onRestored} />
  )
}
