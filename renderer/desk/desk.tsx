import { useLocation } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import type { MenuCommand } from '../../shared/contract.ts'
import { api } from '../data/api.ts'
import { droppedFile } from '../imports/dropped-file.ts'
import { useGo } from '../data/navigation.ts'
import { paths } from '../data/paths.ts'
import { useMay } from '../data/open-session.ts'
import { notify, runShortcut, useShortcuts, flushDrafts, useTopSheet } from '../ui/index.ts'
import { AboutDialog } from './about-dialog.tsx'
import { CheckedPacks } from './checked-packs.tsx'
import { useCheckPacks } from './use-check-packs.ts'
import { useDropAnywhere } from './use-drop-anywhere.ts'
import { goBack, goForward, useHistoryKeys } from './use-history-keys.ts'
import { run } from '../data/run.ts'
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { FindBar } from './find-bar.tsx'

const letter = /^#\/letters\/([0-9a-f-]{36})$/

/** The letter that is open as it would be sent; anything else, and a dialog over it, as it stands on the screen. */
async function printHere(isDialog: boolean): Promise<void> {
  await flushDrafts()
  const recordId = isDialog ? undefined : letter.exec(window.location.hash)?.[1]
  await run('desk.print', recordId === undefined ? { what: 'page' } : { what: 'letter', recordId })
}

const [findKey, printKey] = ['mod+f', 'mod+p']

const isRoom = (pathname: string): boolean => /^\/meetings\/[^/]+\/room$/.test(pathname)

/** What any desktop program does on every page: finding on it, printing it, going back, saying what this is. */
export function Desk() {
  const { sheet, bar, find } = useFinding()
  const [isAbout, setAbout] = useState(false)
  const go = useGo()
  const { pathname } = useLocation()
  const mayImport = useMay('imports.preview')
  const packs = useCheckPacks()
  const choosePacks = packs.choose
  useHistoryKeys()
  useDropAnywhere({
    onFile: (file, others) => {
      if (!mayImport) return notify('You only read here: files are taken in by those who prepare the panel.')
      // Whoever runs a meeting before an audience is led nowhere by a file that slipped.
      if (isRoom(pathname)) return notify('Leave the room first: a file is taken in on its own page.')
      if (others > 0)
        notify(`One file is taken in at a time: this is ${file.name}. Drop the next one after it.`)
      droppedFile.leave(file)
      go(paths.importReferrals)
    },
    onPacks: (files) => void packs.drop(files),
  })
  useShortcuts('Anywhere', {
    [findKey]: { label: 'Find on this page', inFields: true, inDialogs: sheet !== null, run: find },
    [printKey]: {
      label: 'Print',
      inFields: true,
      inDialogs: sheet !== null,
      run: () => void printHere(sheet !== null),
    },
  })
  const obey = useCallback(
    (command: MenuCommand): void => {
      if (command === 'findOnPage') runShortcut(findKey)
      else if (command === 'about') setAbout(true)
      else if (command === 'back') goBack()
      else if (command === 'forward') goForward()
      // A page may have a better way to be printed than as it stands.
      else if (command === 'print') runShortcut(printKey)
      else if (command === 'checkPacks') void choosePacks('folder')
      else if (command === 'checkPdf') void choosePacks('pdf')
      else if (command === 'import' && mayImport) go(paths.importReferrals)
    },
    [go, mayImport, choosePacks],
  )
  useEffect(() => api.on('menu', ({ command }) => obey(command)), [obey])
  return (
    <>
      {bar}
      {packs.isOpen && <CheckedPacks checking={packs.checking} onClose={packs.close} />}
      <AboutDialog isOpen={isAbout} onOpenChange={setAbout} />
    </>
  )
}

interface Finding {
  /** How often it was asked for: asked again, the bar begins anew. */
  readonly times: number
  /** Where: the dialog that was open, or the page. It goes with the dialog, and never looks below another. */
  readonly sheet: HTMLElement | null
}

/** Finding in what stands in front: the dialog that is open, or else the page. */
function useFinding() {
  const sheet = useTopSheet()
  const [finding, setFinding] = useState<Finding | null>(null)
  const find = useCallback(() => setFinding((last) => ({ times: (last?.times ?? 0) + 1, sheet })), [sheet])
  const isThere = finding !== null && finding.sheet === sheet
  const bar = isThere && <FindBar key={finding.times} sheet={sheet} onClose={() => setFinding(null)} />
  // A dialog keeps the focus within itself, so the bar has to stand in it.
  const placed: ReactNode = bar && sheet ? createPortal(bar, sheet) : bar
  return { sheet, find, bar: placed }
}
