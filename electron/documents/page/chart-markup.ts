import { chartShapes } from '../../../shared/chart.ts'
import type { ChartOf, ChartPath } from '../../../shared/chart.ts'
import { markup } from './markup.ts'
import type { Markup } from './markup.ts'

const path = ({ d, dash, filled }: ChartPath): Markup =>
  markup`<path d="${d}" stroke-dasharray="${dash}" class="${filled ? 'filled' : 'open'}"></path>`

/** How something went: lines, dots and figures in ink alone. */
export function chartMarkup(chart: ChartOf): Markup {
  const { width, height, scale, paths, texts } = chartShapes(chart)
  const words = texts.map(
    ({ x, y, anchor, text }) => markup`<text x="${x}" y="${y}" text-anchor="${anchor}">${text}</text>`,
  )
  return markup`<figure class="chart">
<svg role="img" aria-label="${chart.alt}" viewBox="0 0 ${width} ${height}"><g class="scale">${scale.map(path)}</g><g class="drawn">${paths.map(path)}</g><g class="words">${words}</g></svg>
</figure>\n`
}
