import { useState } from 'react'
import type { FigureScope } from '../../shared/figures.ts'
import { useMay } from '../data/open-session.ts'
import { run } from '../data/run.ts'
import { Button, notify } from '../ui/index.ts'

/** What is on the page as a board paper, and as a table, in a folder of one’s choice; what is not told is not told there. */
export function WriteFigures({ scope }: { readonly scope: FigureScope }) {
  const mayWrite = useMay('figures.write')
  const [isWriting, setWriting] = useState(false)
  if (!mayWrite) return null
  const submit = async (): Promise<void> => {
    setWriting(true)
    const isDone = await run('figures.write', scope)
    setWriting(false)
    if (isDone) notify('The board paper, as PDF and Word, and a table of it are in the folder.')
  }
  return (
    <Button isPending={isWriting} onPress={() => void submit()}>
      Save as a board paper…
    </Button>
  )
}
