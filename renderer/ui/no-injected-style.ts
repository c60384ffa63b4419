/** The id React Aria looks for before it adds a style element of its own (`usePress`, 3.x). */
const reactAriaStyleId = 'react-aria-pressable-style'

/**
 * Stands in for the style element that React Aria would add and the content policy (style-src 'self')
 * would refuse and report. The rule itself is in base.css.
 */
function claimReactAriaStyle(): void {
  if (document.getElementById(reactAriaStyleId)) return
  const marker = document.createElement('meta')
  marker.id = reactAriaStyleId
  document.head.append(marker)
}

// Without a page there is nothing to claim: a test may render these to text.
if (typeof document !== 'undefined') claimReactAriaStyle()
