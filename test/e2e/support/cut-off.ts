import type { Page } from 'playwright'

/**
 * Every text on the page of which a part cannot be seen: beyond the window's edge, or beyond a part that hides what
 * is too much for it. Empty where nothing is cut off.
 */
export const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const hides = (element: Element) => getComputedStyle(element).overflow !== 'visible'
    const frameOf = (element: Element): DOMRect[] => {
      const frames = [new DOMRect(0, 0, window.innerWidth, window.innerHeight)]
      for (let at: Element | null = element; at; at = at.parentElement)
        if (hides(at)) frames.push(at.getBoundingClientRect())
      return frames
    }
    const isOutside = (text: DOMRect, frame: DOMRect) =>
      text.top < frame.top - 1 ||
      text.left < frame.left - 1 ||
      text.right > frame.right + 1 ||
      text.bottom > frame.bottom + 1
    // Tightly set lines overlap in the room that a line's box has above and below its letters.
    const lettersIn = ({ x, y, width, height }: DOMRect) =>
      new DOMRect(x, y + 0.12 * height, width, 0.76 * height)
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const cut: string[] = []
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode
      if (!parentElement?.checkVisibility() || !textContent?.trim()) continue
      const range = document.createRange()
      range.selectNodeContents(walker.currentNode)
      const frames = frameOf(parentElement)
      // On another page of the shared screen, which says that there is more: not cut, as long as no line is.
      const pages = parentElement.closest('[data-mode="paged"]')?.getBoundingClientRect()
      const isElsewhere = (rect: DOMRect) =>
        pages !== undefined && (rect.bottom <= pages.top + 1 || rect.top >= pages.bottom - 1)
      const rects = [...range.getClientRects()]
        .map((rect) => (pages === undefined ? rect : lettersIn(rect)))
        .filter((rect) => !isElsewhere(rect))
      if (rects.some((rect) => frames.some((frame) => isOutside(rect, frame))))
        cut.push(textContent.trim().slice(0, 80))
    }
    return cut
  })
