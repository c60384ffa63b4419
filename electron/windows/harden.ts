import { app, session } from 'electron'
import type { Session } from 'electron'
import { isOurs } from './policy.ts'
import { serve } from './protocol.ts'

/** In memory: neither cache nor storage is written to disk. */
const partition = 'accord'

/** Pages to be printed, by path; put in and taken out by the printer. */
export const printPages = new Map<string, string>()

let ours: Session | undefined

/** Our one session: app: only, no permission, no device, no download. */
export function ourSession(bundle: string): Session {
  if (ours) return ours
  const made = session.fromPartition(partition, { cache: false })
  made.protocol.handle('app', serve(bundle, printPages))
  made.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !isOurs(details.url) && !details.url.startsWith('devtools:') }),
  )
  made.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  made.setPermissionCheckHandler(() => false)
  made.setDevicePermissionHandler(() => false)
  made.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  made.on('will-download', (event) => event.preventDefault())
  made.setSpellCheckerEnabled(false)
  ours = made
  return made
}

/** For every page of the app, whoever made it: no other window, no other place, no webview. */
export function hardenContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('will-navigate', (event) => stay(event, event.url))
    contents.on('will-redirect', (event) => stay(event, event.url))
    contents.on('will-frame-navigate', (event) => stay(event, event.url))
  })
}

function stay(event: { preventDefault: () => void }, url: string): void {
  if (!isOurs(url)) event.preventDefault()
}
