import { expect, it } from 'vitest'
import { contentSecurityPolicy, isOurs } from '../../../electron/windows/policy.ts'
import { bundledPath, serve } from '../../../electron/windows/protocol.ts'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const hostile = [
  'https://accord/',
  'http://accord/',
  'file:///etc/passwd',
  'app://evil/',
  'app://evil@accord.example/',
  'app://accord.evil/',
  'app://accord@evil/',
  'app://user:pass@accord/',
  'app://accord:8080/',
  'app:accord',
  'app:///index.html',
  'apps://accord/',
  'javascript:alert(1)',
  'data:text/html,x',
  'blob:app://accord/1',
  'about:blank',
  'about:srcdoc',
  '',
  'not a url',
  ' ',
  'chrome://gpu',
  'devtools://x',
  'ws://accord/',
  'wss://accord/',
  'ftp://accord/',
  'view-source:app://accord/',
  'filesystem:app://accord/',
  'smb://accord/',
  'ms-msdt:x',
  'mailto:a@b',
  'tel:1',
  'app://аccord/',
  'app://accord%2eevil/',
  'app://accord.',
  'app://ACCORD.evil/',
  '//accord/',
  'app://[::1]/',
  'app://127.0.0.1/',
  'intent://accord',
  'vbscript:x',
]

it.each(hostile)('does not take %j for one of ours', (url) => {
  expect(isOurs(url)).toBe(false)
})

it.each(['app://accord/', 'app://accord/index.html', 'app://accord/index.html#/cases/1'])(
  'takes %s for one of ours',
  (url) => {
    expect(isOurs(url)).toBe(true)
  },
)

it('forbids everything that the interface does not need', () => {
  expect(contentSecurityPolicy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'none'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  )
})

const climbs = [
  '..',
  '%2e%2e',
  '%2E%2e',
  '.%2e',
  '%2e.',
  '..%2f',
  '..%5c',
  '..\\',
  '%2e%2e%2f',
  '%252e%252e',
  '....',
  '.git',
  '~',
  '%00',
  '%c0%ae%c0%ae',
]
const behind = [
  'etc/passwd',
  'keyring.json',
  'accord.db',
  'store.js',
  'main.js',
  'package.json',
  'a.html',
  'index.html%00.png',
  'index.html/',
  'x.svg?%2e',
  '.env',
  'con.',
  'x.exe',
  'x',
]
const traversals = climbs.flatMap((climb) => behind.map((name) => `app://accord/${climb}/${name}`))

it('answers 404 to 200 ways out of the bundle', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'accord-bundle-'))
  mkdirSync(join(folder, 'renderer'))
  writeFileSync(join(folder, 'keyring.json'), 'secret')
  writeFileSync(join(folder, 'renderer', 'index.html'), '<p>ours</p>')
  const answer = serve(join(folder, 'renderer'), new Map())
  expect(traversals.length).toBeGreaterThanOrEqual(200)
  for (const url of traversals) {
    const response = await answer({ url, method: 'GET' })
    // A URL parser may fold dot-dot away before anyone sees it; what is left must still be inside the bundle.
    const inside = response.status === 404 || (await response.text()) === '<p>ours</p>'
    expect([url, inside]).toEqual([url, true])
  }
  expect((await answer({ url: 'app://accord/', method: 'GET' })).status).toBe(200)
  expect((await answer({ url: 'app://accord/index.html', method: 'POST' })).status).toBe(404)
  rmSync(folder, { recursive: true })
})

it('puts the policy on every answer, also on a refusal', async () => {
  const answer = serve('/nowhere', new Map([['/print/1.html', '<p>page</p>']]))
  for (const url of ['app://accord/none.js', 'app://accord/print/1.html', 'https://example.org/']) {
    const response = await answer({ url, method: 'GET' })
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  }
})

it('knows only the kinds of file that we ship', () => {
  expect(bundledPath('app://accord/assets/a-1_b.js')).toBe('/assets/a-1_b.js')
  expect(bundledPath('app://accord/a.php')).toBeNull()
  expect(bundledPath('app://accord/.hidden.js')).toBeNull()
})
