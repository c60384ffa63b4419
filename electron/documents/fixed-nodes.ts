import { PDFArray, PDFDict, PDFName, PDFStream, PDFString } from 'pdf-lib'
import type { PDFContext, PDFObject } from 'pdf-lib'

// Chromium names each element of the tags by a count that goes on for as long as the window's process lives, and that
// counts what it draws too: which it does first, tags or drawing, is another matter each time.
const counted = /^node\d+$/
const digits = 8

/** Names the elements of the tags anew, as they follow one another: the same page has the same names, whoever printed it. */
export function fixNodes(context: PDFContext, catalog: PDFDict): void {
  const root = catalog.lookup(PDFName.of('StructTreeRoot'))
  if (!(root instanceof PDFDict)) return
  const names = new Map<string, string>()
  nameWithin(root, names)
  for (const [, object] of context.enumerateIndirectObjects()) rename(object, names)
  const tree = root.lookup(PDFName.of('IDTree'))
  if (!(tree instanceof PDFDict)) return
  sortNames(leavesOf(tree))
  setLimits(tree)
}

function nameWithin(element: PDFDict, names: Map<string, string>): void {
  const id = element.get(PDFName.of('ID'))
  if (id instanceof PDFString && counted.test(id.asString()) && !names.has(id.asString()))
    names.set(id.asString(), `node${String(names.size + 1).padStart(digits, '0')}`)
  const kids = element.lookup(PDFName.of('K'))
  const all = kids instanceof PDFArray ? kids.asArray().map((_, index) => kids.lookup(index)) : [kids]
  for (const kid of all) if (kid instanceof PDFDict) nameWithin(kid, names)
}

/** Wherever one element names another, as a cell does its headings. */
function rename(object: PDFObject, names: ReadonlyMap<string, string>): void {
  const renamed = (one: PDFObject): PDFString | null => {
    const name = one instanceof PDFString ? names.get(one.asString()) : undefined
    if (name === undefined) rename(one, names)
    return name === undefined ? null : PDFString.of(name)
  }
  if (object instanceof PDFStream) rename(object.dict, names)
  if (object instanceof PDFArray)
    for (const [index, one] of object.asArray().entries()) {
      const name = renamed(one)
      if (name) object.set(index, name)
    }
  if (object instanceof PDFDict)
    for (const [key, one] of object.entries()) {
      const name = renamed(one)
      if (name) object.set(key, name)
    }
}

const kidsOf = (node: PDFDict): PDFDict[] => {
  const kids = node.lookup(PDFName.of('Kids'))
  return kids instanceof PDFArray ? kids.asArray().map((_, index) => kids.lookup(index, PDFDict)) : []
}

const namesIn = (node: PDFDict): PDFArray[] => {
  const names = node.lookup(PDFName.of('Names'))
  return names instanceof PDFArray ? [names] : []
}

/** Of the tree in which an element is found by its name. */
const leavesOf = (node: PDFDict): PDFArray[] => [...namesIn(node), ...kidsOf(node).flatMap(leavesOf)]

/** The names stand in their order again, each leaf with as many as it had. */
function sortNames(leaves: readonly PDFArray[]): void {
  const pairs = leaves.flatMap((leaf) =>
    Array.from(
      { length: leaf.size() / 2 },
      (_, index) => [leaf.get(2 * index), leaf.get(2 * index + 1)] as const,
    ),
  )
  const sorted = pairs.toSorted(([one], [other]) => (String(one) < String(other) ? -1 : 1)).flat()
  for (const leaf of leaves)
    for (const [index, object] of sorted.splice(0, leaf.size()).entries()) leaf.set(index, object)
}

/** Each part of the tree says which names are the first and the last in it. */
function setLimits(node: PDFDict): void {
  kidsOf(node).forEach(setLimits)
  const limits = PDFName.of('Limits')
  if (!node.has(limits)) return
  const names = leavesOf(node).flatMap((leaf) => leaf.asArray().filter((_, index) => index % 2 === 0))
  const [first, last] = [names[0], names.at(-1)]
  if (first && last) node.set(limits, node.context.obj([first, last]))
}
