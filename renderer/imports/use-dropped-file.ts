import { useEffect, useState } from 'react'
import { droppedFile } from './dropped-file.ts'

/** A file dropped on another page before this one opened, or on this one beside its own places. */
export function useDroppedFile() {
  const [file, setFile] = useState<File | null>(null)
  useEffect(() => {
    const take = (): void => setFile((now) => droppedFile.take() ?? now)
    take()
    return droppedFile.follow(take)
  }, [])
  return [file, setFile] as const
}
