import { describe, expect, test } from 'vitest'
import { growing, growingValue } from '../../build/growing-pixels.ts'

const sheet = '/accord/renderer/cases/case-list.module.css'

describe('pixels of a style sheet', () => {
  test.each([
    ['padding', '4px 24px', '0.25rem 1.5rem'],
    ['grid-template-columns', 'minmax(0, 1fr) 280px', 'minmax(0, 1fr) 17.5rem'],
    ['max-height', 'calc(100vh - 190px)', 'calc(100vh - 11.875rem)'],
    ['border-radius', '8px', '0.5rem'],
    ['--s-4', '16px', '1rem'],
  ])('grow with the type: %s: %s', (property, value, grown) => {
    expect(growingValue(sheet, property, value)).toBe(grown)
  })

  test.each([
    ['border-left', '3px solid var(--ink)'],
    ['outline-offset', '-3px'],
    ['box-shadow', '0 12px 40px rgb(0 0 0 / 0.06)'],
    ['--ring-fill', '0 0 0 4px var(--focus)'],
    ['gap', '2px 1px'],
    ['height', 'max(20px, 0.02 * var(--diagonal))'],
    ['content', 'a-4px'],
  ])('stay where they are an edge, or the wall’s: %s: %s', (property, value) => {
    expect(growingValue(sheet, property, value)).toBe(value)
  })

  test.each([
    '/accord/renderer/shared-screen/wall-sheet.module.css',
    '/accord/renderer/letters/letter-pages.module.css',
    '/accord/node_modules/somebody/else.css',
  ])('stay in %s, which has a size of its own', (file) => {
    expect(growingValue(file, 'height', '964px')).toBe('964px')
  })
})

test('what a container is asked grows as well', () => {
  expect(growing('page (max-width: 760px)')).toBe('page (max-width: 47.5rem)')
})
