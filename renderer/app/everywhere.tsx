import { Outlet } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { KnownAcronyms } from '../acronyms/known-acronyms.tsx'
import { api } from '../data/api.ts'
import { Desk } from '../desk/desk.tsx'
import { FindAnything } from '../search/find-anything.tsx'
import { Finder } from '../search/finder.ts'
import { LookedFor, nothingLooked } from '../search/looked.ts'
import type { Looked } from '../search/looked.ts'
import { useKeptKeys } from '../session/use-kept-keys.ts'
import { ShortcutHelp, earlierHere, earlierKey, useShortcuts } from '../ui/index.ts'
import { useTextKeeper } from '../unsaved/use-kept-texts.ts'
import { blankWall, lockNow } from '../data/lock.ts'

/** What works on every page, with or without the rail: finding, locking, the list of shortcuts. */
export function Everywhere() {
  const [isFinding, setFinding] = useState(false)
  const [isHelping, setHelping] = useState(false)
  const [looked, setLooked] = useState(nothingLooked)
  const look = useCallback((next: Partial<Looked>) => setLooked((before) => ({ ...before, ...next })), [])
  const lookedFor = useMemo(() => [looked, look] as const, [looked, look])
  useTextKeeper()
  const find = useCallback(() => setFinding(true), [])
  const help = useCallback(() => setHelping(true), [])
  useKeptKeys()
  useShortcuts('Anywhere', {
    'mod+l': { label: 'Lock', inFields: true, inDialogs: true, run: () => void lockNow() },
    [earlierKey]: {
      label: 'Earlier versions of the text you are writing in',
      inFields: true,
      inDialogs: true,
      run: earlierHere.open,
    },
    F9: {
      label: 'Hide everything on the shared screen',
      inFields: true,
      inDialogs: true,
      run: () => void blankWall(),
    },
  })
  useEffect(
    () =>
      api.on('menu', ({ command }) => {
        if (command === 'lock') void lockNow()
        else if (command === 'find') setFinding(true)
        else if (command === 'shortcuts') setHelping(true)
      }),
    [],
  )
  return (
    <LookedFor value={lookedFor}>
      <Finder value={find}>
        <KnownAcronyms>
          <Outlet />
        </KnownAcronyms>
      </Finder>
      <Desk />
      <FindAnything isOpen={isFinding} onOpenChange={setFinding} onShortcuts={help} />
      <ShortcutHelp isOpen={isHelping} onOpenChange={setHelping} />
    </LookedFor>
  )
}
