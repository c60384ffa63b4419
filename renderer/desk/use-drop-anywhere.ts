import { useEffect, useRef } from 'react'
import { filesOf, isFolder } from './dropped.ts'
import type { Dropped } from './dropped.ts'

export interface DropAnywhere {
  /** One at a time: of several exports the first, with how many others there were. */
  readonly onFile: (file: File, others: number) => void
  /** A folder’s files, or PDFs that were dropped by themselves. */
  readonly onPacks: (files: readonly Dropped[]) => void
}

const isTable = (file: File): boolean => /\.(?:csv|txt|tsv)$/i.test(file.name)
const isPdf = (file: File): boolean => /\.pdf$/i.test(file.name)
const brings = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false

const pdfsOf = ({ dataTransfer }: DragEvent): readonly Dropped[] =>
  [...(dataTransfer?.files ?? [])].filter(isPdf).map((file) => ({ path: file.name, file }))

/** An export, a pack's folder or a record's PDF may be dropped on any page; a place of its own for it comes first. */
export function useDropAnywhere(on: DropAnywhere): void {
  const latest = useRef(on)
  useEffect(() => {
    latest.current = on
  })
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!event.defaultPrevented && brings(event)) event.preventDefault()
    }
    const drop = (event: DragEvent): void => {
      if (event.defaultPrevented || !brings(event)) return
      event.preventDefault()
      const entry = event.dataTransfer?.items[0]?.webkitGetAsEntry() ?? null
      const file = event.dataTransfer?.files[0]
      if (entry && isFolder(entry)) void filesOf(entry).then((files) => latest.current.onPacks(files))
      else if (file && isTable(file)) latest.current.onFile(file, (event.dataTransfer?.files.length ?? 1) - 1)
      else if (file && isPdf(file)) latest.current.onPacks(pdfsOf(event))
    }
    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', drop)
    }
  }, [])
}
