import type { Block } from '../../../shared/blocks.ts'
import { shareWords } from '../content/share-words.ts'
import { markup } from './markup.ts'
import type { Markup } from './markup.ts'

const width = 1000
const gap = 6

/** Who pays how much of a total, as a bar: health plain, social care striped, so that it reads without colour. */
export function shareMarkup(share: Extract<Block, { kind: 'share' }>): Markup {
  const { healthPence, socialCarePence, words } = share
  const split = Math.round((width * healthPence) / (healthPence + socialCarePence))
  const space = healthPence > 0 && socialCarePence > 0 ? gap / 2 : 0
  return markup`<figure class="share">
<svg role="img" aria-label="${shareWords(share)}" viewBox="0 0 ${width} 24" preserveAspectRatio="none">
<defs><pattern id="stripes" width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<rect class="plum" width="12" height="12" /><rect class="stripe" width="4" height="12" /></pattern></defs>
<rect class="blue" width="${Math.max(0, split - space)}" height="24" />
<rect x="${split + space}" width="${Math.max(0, width - split - space)}" height="24" fill="url(#stripes)" />
</svg>
<figcaption><span class="health">Health ${words.health}</span> <span class="social-care">Social care ${words.socialCare}</span></figcaption>
</figure>\n`
}
