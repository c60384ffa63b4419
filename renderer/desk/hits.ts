/** A place on the page where what was looked for stands: in set text, or in a box that is written in. */
export type Hit =
  | { readonly kind: 'text'; readonly node: Text; readonly start: number; readonly end: number }
  | {
      readonly kind: 'box'
      readonly box: HTMLTextAreaElement | HTMLInputElement
      readonly start: number
      readonly end: number
    }

// More than anybody steps through; a single letter stands thousands of times on a long page.
const mostHits = 1000

/** Where a text stands in another, capitals or not. */
export function places(text: string, wanted: string): readonly number[] {
  const [all, one] = [text.toLocaleLowerCase('en-GB'), wanted.toLocaleLowerCase('en-GB')]
  // A letter that becomes two in lower case would move every place behind it.
  if (one === '' || all.length !== text.length) return []
  const found: number[] = []
  for (let at = all.indexOf(one); at !== -1; at = all.indexOf(one, at + one.length)) found.push(at)
  return found
}

const isBox = (element: Element): element is HTMLTextAreaElement | HTMLInputElement =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && ['text', 'search', 'tel', 'url'].includes(element.type))

/** Nobody sees it: hidden, folded away, drawn twice for looks, or the bar that asks. */
const isUnseen = (element: Element): boolean =>
  element.closest('[aria-hidden="true"], [hidden], [data-find-bar], script, style') !== null ||
  !element.checkVisibility({ checkVisibilityCSS: true })

/** In the order of the page. */
export function hitsIn(root: Element, wanted: string): readonly Hit[] {
  const hits: Hit[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let node = walker.nextNode(); node && hits.length < mostHits; node = walker.nextNode()) {
    const element = node instanceof Element ? node : node.parentElement
    if (!element) continue
    if (node instanceof Text) hits.push(...inText(node, element, wanted))
    else if (isBox(element)) hits.push(...inBox(element, wanted))
  }
  return hits.slice(0, mostHits)
}

function inText(node: Text, parent: Element, wanted: string): Hit[] {
  if (parent instanceof HTMLTextAreaElement) return []
  const found = places(node.data, wanted)
  if (found.length === 0 || isUnseen(parent)) return []
  return found.map((start) => ({ kind: 'text', node, start, end: start + wanted.length }))
}

function inBox(box: HTMLTextAreaElement | HTMLInputElement, wanted: string): Hit[] {
  const found = places(box.value, wanted)
  if (found.length === 0 || isUnseen(box)) return []
  return found.map((start) => ({ kind: 'box', box, start, end: start + wanted.length }))
}
