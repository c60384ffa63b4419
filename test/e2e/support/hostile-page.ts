import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The mark that a payload leaves when it runs: on the page itself, so that it shows whatever the payload broke. */
const ran = (name: string): string => `document.documentElement.dataset.ran+=' ${name}'`

interface Markup {
  readonly html: string
  /** The directive that must have refused it. */
  readonly refusedBy: string
}

/** Markup as someone's text could bring it in, parsed by Chromium itself. `far` is an address outside. */
const markup = (far: string): Readonly<Record<string, Markup>> => ({
  'an inline script': { html: `<script>${ran('script')}</script>`, refusedBy: 'script-src-elem' },
  'a module script': { html: `<script type=module>${ran('module')}</script>`, refusedBy: 'script-src-elem' },
  'an onerror attribute': {
    html: `<img src=none.png onerror="${ran('onerror')}">`,
    refusedBy: 'script-src-attr',
  },
  'an onload attribute of SVG': { html: `<svg onload="${ran('svg')}"></svg>`, refusedBy: 'script-src-attr' },
  'a data: script': {
    html: `<script src="data:text/javascript,${encodeURIComponent(ran('data'))}"></script>`,
    refusedBy: 'script-src-elem',
  },
  'a script from outside': { html: `<script src="${far}/a.js"></script>`, refusedBy: 'script-src-elem' },
  'a style element': { html: `<style>:root{--ran:style}</style>`, refusedBy: 'style-src-elem' },
  'a style attribute': { html: `<p style="--ran:attr">`, refusedBy: 'style-src-attr' },
  'a style sheet from outside': {
    html: `<link rel=stylesheet href="${far}/a.css">`,
    refusedBy: 'style-src-elem',
  },
  'an image from outside': { html: `<img src="${far}/a.png">`, refusedBy: 'img-src' },
  'a data: image': { html: `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">`, refusedBy: 'img-src' },
  'a film from outside': { html: `<video src="${far}/a.mp4" preload=auto></video>`, refusedBy: 'media-src' },
  'a frame from outside': { html: `<iframe src="${far}/"></iframe>`, refusedBy: 'frame-src' },
  'a frame of our own': { html: `<iframe src="index.html"></iframe>`, refusedBy: 'frame-src' },
  'an object': { html: `<object data="${far}/a.swf"></object>`, refusedBy: 'object-src' },
  'an embedded thing': { html: `<embed src="${far}/a.swf">`, refusedBy: 'object-src' },
  'another base': { html: `<base href="${far}/">`, refusedBy: 'base-uri' },
  'a prefetch': { html: `<link rel=prefetch href="${far}/prefetch">`, refusedBy: 'default-src' },
})

/** One page with all of it, to be served beside ours by the app's own protocol, with the app's own headers. */
export function hostilePage(
  far: string,
  udp: string,
): {
  readonly files: Readonly<Record<string, string>>
  /** What is in the page, and the directive that must refuse it. */
  readonly wanted: readonly (readonly [what: string, refusedBy: string])[]
} {
  const pieces = Object.entries(markup(far))
  const body = pieces.map(([, { html }]) => html).join('\n')
  const head = `<title>Rhiannon Soames</title><script src="witness.js"></script><script src="deeds.js"></script>`
  const page = `<!doctype html><html data-ran="" data-far="${far}" data-udp="${udp}"><head>${head}</head><body>${body}</body></html>`
  const deeds = readFileSync(join(import.meta.dirname, '../../fixtures/hostile/deeds.js'), 'utf8')
  return {
    files: { 'hostile.html': page, 'witness.js': witness, 'deeds.js': deeds },
    wanted: pieces.map(([what, { refusedBy }]) => [what, refusedBy]),
  }
}

// It stands first and writes down what Chromium refuses.
const witness = `
  window.refused = []
  addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective))
`
