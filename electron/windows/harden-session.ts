import type { Session, WebContents } from 'electron'
import { isOurs } from './policy.ts'
import { serve } from './protocol.ts'

/** A proxy by a name that no one may have (RFC 2606): what asks for none of our leave still gets nowhere. */
const nowhere = {
  mode: 'fixed_servers',
  proxyRules: 'https://none.invalid',
  proxyBypassRules: '<-loopback>',
} as const

/** A session of ours: the app: scheme only, no permission, no device, no screen, no download, no dictionary. */
export function hardenSession(
  session: Session,
  bundle: string,
  pages: ReadonlyMap<string, string | Uint8Array>,
): void {
  session.protocol.handle('app', serve(bundle, pages))
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOurs(details.url) }))
  // WebRTC and preconnecting open connections that are no requests: neither the line above nor a CSP sees them.
  void session.setProxy(nowhere)
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.on('will-download', (event) => event.preventDefault())
  session.setSpellCheckerEnabled(false)
}

/** Every page, whoever made it: no other window, no other place, no webview, nothing sent beside the session. */
export function hardenContents(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-navigate', (event) => stay(event, event.url))
  contents.on('will-redirect', (event) => stay(event, event.url))
  contents.on('will-frame-navigate', (event) => stay(event, event.url))
  comeBack(contents)
}

/** For about:blank nobody is asked: whoever gets there is brought back to the page of ours that they were on. */
function comeBack(contents: WebContents): void {
  let last: string | null = null
  const note = (url: string): void => {
    if (isOurs(url)) last = url
    else if (last !== null && !contents.isDestroyed()) void contents.loadURL(last).catch(() => undefined)
  }
  contents.on('did-navigate', (_event, url) => note(url))
  contents.on('did-navigate-in-page', (_event, url, isMainFrame) => isMainFrame && note(url))
}

function stay(event: { preventDefault: () => void }, url: string): void {
  if (!isOurs(url)) event.preventDefault()
}
