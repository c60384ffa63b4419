import { useEffect, useState } from 'react'

let waiting: File | null = null
const followers = new Set<() => void>()

/** A file that was dropped somewhere else in the window, until the import page takes it. Nothing is kept of it. */
export const droppedFile = {
  leave: (file: File): void => {
    waiting = file
    for (const follow of followers) follow()
  },
  take: (): File | null => {
    const file = waiting
    waiting = null
    return file
  },
  follow: (follow: () => void): (() => void) => {
    followers.add(follow)
    return () => void followers.delete(follow)
  },
}

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
