import { chartShapes } from '../../shared/chart.ts'
import type { ChartOf, ChartPath } from '../../shared/chart.ts'

/** As `electron/documents/page/chart-markup.ts` prints it. */
export function PrintedChart({ chart }: { readonly chart: ChartOf }) {
  const { width, height, scale, paths, texts } = chartShapes(chart)
  return (
    <figure className="chart">
      <svg role="img" aria-label={chart.alt} viewBox={`0 0 ${width} ${height}`}>
        <g className="scale">
          <Paths paths={scale} />
        </g>
        <g className="drawn">
          <Paths paths={paths} />
        </g>
        <g className="words">
          {texts.map(({ x, y, anchor, text }, index) => (
            <text key={index} x={x} y={y} textAnchor={anchor}>
              {text}
            </text>
          ))}
        </g>
      </svg>
    </figure>
  )
}

const Paths = ({ paths }: { readonly paths: readonly ChartPath[] }) =>
  paths.map(({ d, dash, filled }, index) => (
    <path key={index} d={d} strokeDasharray={dash} className={filled ? 'filled' : 'open'} />
  ))
